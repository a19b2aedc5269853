"""Attacks that a library could make which somebody has changed, by kind: each is Python code, and
has got through where it comes to its end and ``got`` is not empty.

``SECRET`` is a file outside with ``WORDS`` in it, ``FOLDER`` where it is, ``OURS`` a file of the
program's, ``VICTIM`` a process, ``PORT`` a port of TCP and UDP at which somebody listens, and so do
``SOCKET`` (a path) and ``ABSTRACT`` (a name).
"""

from __future__ import annotations

READ = {
    "open": "got = open(SECRET).read()",
    "open by bytes": "got = open(os.fsencode(SECRET), 'rb').read()",
    "open unbuffered": "got = open(SECRET, 'rb', buffering=0).read()",
    "opener": "got = open(SECRET, opener=lambda path, flags: os.open(path, flags)).read()",
    "os.open": "got = os.read(os.open(SECRET, os.O_RDONLY), 99)",
    "os.open in a folder": "got = os.open('secret.py', 0, dir_fd=os.open(FOLDER, os.O_PATH))",
    "FileIO": "got = io.FileIO(SECRET).read()",
    "open_code": "got = io.open_code(SECRET).read()",
    "mmap": "got = mmap.mmap(os.open(SECRET, 0), 0, prot=mmap.PROT_READ)[:]",
    "import": "sys.path.insert(0, FOLDER); import secret; got = secret.WORDS",
    "loader": "got = importlib.machinery.SourceFileLoader('x', SECRET).get_data(SECRET)",
    "C open": "got = libc.open(path(SECRET), 0) >= 0",
    "C fopen": "libc.fopen.restype = ctypes.c_void_p; got = libc.fopen(path(SECRET), b'r')",
    "C dlopen": "got = 'short' in ctypes_error(SECRET)",
    "openat2": "got = call('openat2', -100, path(SECRET), ctypes.create_string_buffer(24), 24)",
    "handle": "got = call('name_to_handle_at', -100, path(SECRET), 0, 0, 0)",
    "open by handle": "got = call('open_by_handle_at', -100, 0, 0)",
    "root of itself": "got = open('/proc/self/root' + SECRET).read()",
    "root of another": "got = open(f'/proc/{VICTIM}/root' + SECRET).read()",
    "file of another": "got = open(f'/proc/{VICTIM}/fd/0').read()",
    "upwards": "got = open(os.path.dirname(OURS) + '/' + '../' * 20 + SECRET).read()",
    "place, then open": "got = open(f'/proc/self/fd/{os.open(SECRET, os.O_PATH)}').read()",
    "link": "os.symlink(SECRET, FOLDER + '/link'); got = open(FOLDER + '/link').read()",
    "passwords": "got = open('/etc/passwd').read()",
    "environment of another": "got = open(f'/proc/{VICTIM}/environ', 'rb').read()",
    "command of another": "got = open(f'/proc/{os.getppid()}/cmdline', 'rb').read()",
    "list": "got = os.listdir(FOLDER)",
    "list root": "got = os.listdir('/')",
    "list processes": "got = os.listdir('/proc')",
    "scan": "got = list(os.scandir(FOLDER))",
    "watch": "got = call('inotify_init1', 0)",
    "watch all": "got = call('fanotify_init', 0, 0)",
    "devices": "got = open('/dev/zero', 'rb').read(1)",
    "database": "got = sqlite3.connect(FOLDER + '/base').execute('select * from t').fetchall()",
}
"""Read files outside, or find out what there is."""

WRITE = {
    "new": "open(FOLDER + '/new', 'w')",
    "exclusive": "open(FOLDER + '/new2', 'x')",
    "append": "open(SECRET, 'a')",
    "update": "open(SECRET, 'r+')",
    "create": "os.open(FOLDER + '/new3', os.O_CREAT | os.O_WRONLY)",
    "create, only to read": "os.open(FOLDER + '/new4', os.O_CREAT)",
    "cut, only to read": "os.open(SECRET, os.O_TRUNC)",
    "without a name": "os.open(FOLDER, os.O_TMPFILE | os.O_RDWR)",
    "C creat": "got = libc.creat(path(FOLDER + '/new5'), 0o600) >= 0",
    "in the program": "open(OURS, 'a')",
    "beside the program": "open(os.path.dirname(OURS) + '/attacked.py', 'w')",
    "in shared memory": "open('/dev/shm/kamer-tui-attacked', 'w')",
    "to a terminal": "open('/dev/tty', 'w')",
    "to a device": "open('/dev/full', 'w')",
    "temporary": "tempfile.NamedTemporaryFile(dir=FOLDER)",
    "copy": "shutil.copy(OURS, FOLDER + '/new6')",
    "database": "sqlite3.connect(FOLDER + '/new7').execute('create table t (a)')",
    "own memory": "open('/proc/self/mem', 'r+b')",
    "memory of another": "open(f'/proc/{VICTIM}/mem', 'r+b')",
    "priority to be killed": "open(f'/proc/{VICTIM}/oom_score_adj', 'w').write('1000')",
    "truncate": "os.truncate(SECRET, 0)",
    "C truncate": "got = call('truncate', path(SECRET), 0)",
    "rename": "os.rename(SECRET, FOLDER + '/renamed')",
    "C rename": "got = call('renameat2', -100, path(SECRET), -100, path(FOLDER + '/r'), 0)",
    "link": "os.link(SECRET, FOLDER + '/linked')",
    "C link": "got = call('linkat', -100, path(SECRET), -100, path(FOLDER + '/l'), 0)",
    "symlink": "os.symlink(SECRET, FOLDER + '/symlinked')",
    "C symlink": "got = call('symlinkat', path(SECRET), -100, path(FOLDER + '/s'))",
    "mkdir": "os.mkdir(FOLDER + '/made')",
    "C mkdir": "got = call('mkdirat', -100, path(FOLDER + '/m'), 0o700)",
    "rmdir": "os.rmdir(FOLDER + '/empty')",
    "mkfifo": "os.mkfifo(FOLDER + '/fifo')",
    "mknod": "os.mknod(FOLDER + '/node', stat.S_IFREG | 0o600)",
    "mknod of a device": "got = call('mknodat', -100, path(FOLDER + '/n'), 0o20600, 0x103)",
    "chmod": "os.chmod(SECRET, 0o777)",
    "chmod of the program": "os.chmod(OURS, 0o777)",
    "C chmod": "got = call('fchmodat', -100, path(SECRET), 0o777)",
    "newer chmod": "got = call('fchmodat2', -100, path(SECRET), 0o777, 0)",
    "chmod of what is open": "os.fchmod(os.open(OURS, 0), 0o777)",
    "chown": "os.chown(SECRET, os.getuid(), os.getgid())",
    "C chown": "got = call('fchownat', -100, path(SECRET), -1, -1, 0)",
    "utime": "os.utime(SECRET, (1, 1))",
    "C utime": "got = call('utimensat', -100, path(SECRET), 0, 0)",
    "xattr": "os.setxattr(SECRET, 'user.attacked', b'1')",
    "C xattr": "got = call('setxattr', path(SECRET), path('user.b'), path('1'), 1, 0)",
    "remove xattr": "got = call('removexattr', path(SECRET), path('user.none'))",
    "lock": "got = call('flock', os.open(OURS, 0), 6)",
    "unlink": "os.unlink(FOLDER + '/spare')",
    "C unlink": "got = call('unlinkat', -100, path(FOLDER + '/spare2'), 0)",
    "remove all": "shutil.rmtree(FOLDER + '/empty2')",
    "mount": "got = call('mount', 0, 0, 0, 0, 0)",
    "unmount": "got = call('umount2', 0, 0)",
    "pivot_root": "got = call('pivot_root', 0, 0)",
    "chroot": "got = call('chroot', 0)",
    "chdir": "os.chdir(FOLDER)",
    "open_tree": "got = call('open_tree', -100, 0, 0)",
    "fsopen": "got = call('fsopen', 0, 0)",
    "acct": "got = call('acct', path('/nowhere/at/all'))",
    "swapon": "got = call('swapon', path('/nowhere/at/all'), 0)",
    "quotactl": "got = call('quotactl', -1, 0, 0, 0)",
}
"""Write, change or take away files."""

SEND = {
    "TCP": "socket.create_connection(('127.0.0.1', PORT), 2)",
    "TCP 6": "socket.create_connection(('::1', PORT), 2)",
    "TCP by hand": "socket.socket().connect(('127.0.0.1', PORT))",
    "UDP": "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', PORT))",
    "UDP 6": "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b'x', ('::1', PORT))",
    "serve": "socket.create_server(('127.0.0.1', 0))",
    "raw": "socket.socket(socket.AF_INET, socket.SOCK_RAW, 1)",
    "packet": "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "netlink": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "path": "socket.socket(socket.AF_UNIX).connect(SOCKET)",
    "abstract": "socket.socket(socket.AF_UNIX).connect(ABSTRACT)",
    "pair": "socket.socketpair()",
    "C pair": "got = call('socketpair', 1, 1, 0, ctypes.create_string_buffer(8))",
    "C socket": "got = call('socket', 2, 1, 0)",
    "name": "got = socket.getaddrinfo('localhost', PORT)",
    "address": "urllib.request.urlopen(f'http://127.0.0.1:{PORT}/', timeout=1)",
    "uring": "got = call('io_uring_setup', 1, 0)",
    "queue": "got = call('mq_open', 0, 0o102, 0o600, 0)",
    "shared memory": "got = call('shmget', 0, 0, 0o1600)",
    "messages": "got = call('msgget', 1, 0)",
    "semaphores": "got = call('semget', 0, -1, 0)",
    "keys": "got = call('keyctl', 0, -3, 0)",
    "new key": "got = call('add_key', 0, 0, 0, 0, 0)",
    "log": "got = call('syslog', 2, 0, 0)",
}
"""Reach the network or other programs' ears."""

START = {
    "system": "got = os.system(TOUCH) == 0",
    "popen": "got = os.popen(TOUCH).close() is None",
    "run": "got = subprocess.run(['sh', '-c', TOUCH]).returncode == 0",
    "spawn": "got = os.posix_spawn('/bin/sh', ['sh', '-c', TOUCH], {})",
    "spawn by search": "got = os.posix_spawnp('sh', ['sh', '-c', TOUCH], {})",
    "spawnv": "got = os.spawnv(os.P_WAIT, '/bin/sh', ['sh', '-c', TOUCH]) == 0",
    "fork_exec": "got = fork_exec(TOUCH)",
    "fork": "got = os.fork() or os._exit(0)",
    "forkpty": "got = os.forkpty()[0] or os._exit(0)",
    "pty": "got = pty.fork()[0] or os._exit(0)",
    "C fork": "got = libc.fork(); got == 0 and os._exit(0); got = got > 0",
    "clone": "got = call('clone', 17, 0, 0, 0, 0); got == 'done: 0' and os._exit(0)",
    "clone3": "got = call('clone3', 0, 0)",
    "multiprocessing": "multiprocessing.context.ForkProcess().start()",
    "thread": "__import__('_thread').start_new_thread(lambda: None, ())",
    "execve": "got = call('execve', path('/nowhere/at/all'), 0, 0)",
    "execveat": "got = call('execveat', -100, path('/nowhere/at/all'), 0, 0, 0)",
    "program in memory": "got = call('memfd_create', path('x'), 0)",
    "namespace": "got = call('unshare', 0x10000000)",
    "other namespace": "got = call('setns', -1, 0)",
    "bpf": "got = call('bpf', 0, 0, 0)",
    "measure": "got = call('perf_event_open', 0, 0, -1, -1, 0)",
    "faults": "got = call('userfaultfd', 0)",
    "module": "got = call('init_module', 0, 0, 0)",
    "kexec": "got = call('kexec_load', 0, 0, 0, -1)",
}
"""Start programs and processes."""

TOUCH_OTHERS = {
    "kill": "os.kill(VICTIM, 9)",
    "whether the parent is there": "os.kill(os.getppid(), 0)",
    "killpg": "os.killpg(VICTIM, 15)",
    "C kill": "got = call('kill', VICTIM, 9)",
    "tkill": "got = call('tkill', VICTIM, 9)",
    "tgkill": "got = call('tgkill', VICTIM, VICTIM, 9)",
    "queue a signal": "got = call('rt_sigqueueinfo', VICTIM, 9, 0)",
    "queue one to a thread": "got = call('rt_tgsigqueueinfo', VICTIM, VICTIM, 9, 0)",
    "pidfd": "signal.pidfd_send_signal(os.pidfd_open(VICTIM), 9)",
    "C pidfd": "got = call('pidfd_open', VICTIM, 0)",
    "signal by pidfd": "got = call('pidfd_send_signal', -1, 9, 0, 0)",
    "file by pidfd": "got = call('pidfd_getfd', -1, 0, 0)",
    "signal about a file": "got = owner(0, VICTIM)",
    "trace": "got = call('ptrace', 0x4206, VICTIM, 0, 0)",
    "read memory": "got = call('process_vm_readv', VICTIM, 0, 0, 0, 0, 0)",
    "write memory": "got = call('process_vm_writev', VICTIM, 0, 0, 0, 0, 0)",
    "advise memory": "got = call('process_madvise', -1, 0, 0, 0, 0)",
    "compare": "got = call('kcmp', VICTIM, VICTIM, 0, 0, 0)",
    "limits": "resource.prlimit(VICTIM, resource.RLIMIT_NOFILE, (9, 9))",
    "C limits": "got = call('prlimit64', VICTIM, 7, ctypes.create_string_buffer(16), 0)",
    "limits of the parent": "resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE)",
    "own files": "resource.setrlimit(resource.RLIMIT_NOFILE, (16, 16))",
    "priority": "os.setpriority(os.PRIO_PROCESS, VICTIM, 9)",
    "C priority": "got = call('setpriority', 0, VICTIM, 9)",
    "processor": "os.sched_setaffinity(VICTIM, {0})",
    "scheduler": "os.sched_setscheduler(VICTIM, os.SCHED_BATCH, os.sched_param(0))",
    "disk priority": "got = call('ioprio_set', 1, VICTIM, 0x6000)",
    "group": "got = call('setpgid', VICTIM, VICTIM)",
    "session": "got = call('setsid')",
    "user": "got = call('setuid', os.getuid())",
    "rights": "got = call('capset', 0, 0)",
    "process": "got = call('prctl', 15, path('attacked'), 0, 0, 0)",
    "filter": "got = call('seccomp', 2, 0, 0)",
    "reboot": "got = call('reboot', 0, 0, 0, 0)",
    "host": "got = call('sethostname', 0, -1)",
    "clock": "got = call('settimeofday', 1, 1)",
    "timer": "got = call('timer_create', 0, 0, 0)",
    "terminal": "got = ioctl(0, 0x5412)",
    "x32": "libc.syscall(ctypes.c_long(0x40000000 + 41), 2, 1, 0); got = ctypes.get_errno() != 38",
}
"""Signal, look into, change or hold up other processes, or the machine."""

KINDS = {
    "read": READ,
    "write": WRITE,
    "send": SEND,
    "start": START,
    "touch others": TOUCH_OTHERS,
}

_THEN = """
import contextlib
got = []
for attempt in (
    lambda: open(SECRET).read(),
    lambda: os.open(FOLDER + '/new', os.O_CREAT | os.O_WRONLY),
    lambda: os.listdir(FOLDER),
    lambda: os.kill(VICTIM, 9),
    lambda: os.system(TOUCH) == 0 or os.fork(),
    lambda: __import__('socket').create_connection(('127.0.0.1', PORT)),
):
    with contextlib.suppress(Exception):
        got.append(attempt())
"""

_FRAMES = """
try:
    open(SECRET)
except OSError as error:
    place = error.__traceback__
while place.tb_next:
    place = place.tb_next
frame = place.tb_frame
"""

OVERWRITE = {
    "names": """
from kamer_tui.reading.isolation import confinement
for module in (confinement, confinement.hook):
    module._REFUSED = module._WRITING = module._MODULES = ()
    module.refuse_events = module._names = None
""",
    "paths": """
import posixpath
posixpath.normpath = posixpath.realpath = posixpath.join = lambda *_: OURS
os.fsdecode = os.fspath = lambda *_: OURS
os.sep = ''
""",
    "builtins": """
import builtins
builtins.isinstance = builtins.any = lambda *_: True
builtins.type, builtins.PermissionError = (lambda _: str), None
""",
    "locals": _FRAMES + "frame.f_locals.update(below=('/',), refused=(), folders=('/',))",
    "globals": _FRAMES + "frame.f_globals.clear(); frame.f_builtins.update(str=int)",
    "code": """
import gc
for each in gc.get_objects():
    if getattr(each, '__name__', '') == 'watch':
        each.__code__ = (lambda *_, **__: None).__code__
        each.__defaults__ = ()
""",
    "cells": """
import gc
for each in gc.get_referrers(OURS):
    pass
""",
    "code of a helper": """
from kamer_tui.reading.isolation import confinement
for each in (os.path.realpath, confinement.hook._names, confinement.close_doors):
    each.__code__ = (lambda *_: {'/'}).__code__
""",
    "a text that lies": """
class Lie(str):
    def __add__(self, other): return OURS
    def startswith(self, *_): return True
    def __contains__(self, _): return False
SECRET, FOLDER = Lie(SECRET), Lie(FOLDER)
""",
    "a path that lies": """
class Lie:
    def __fspath__(self, real=SECRET): return real
    def startswith(self, *_): return True
SECRET = Lie()
""",
    "upwards": """
SECRET = os.path.dirname(OURS) + '/' + '../' * 20 + SECRET
FOLDER = os.path.dirname(OURS) + '/' + '../' * 20 + FOLDER
""",
    "profile": "sys.setprofile(lambda *_: 1 / 0); sys.settrace(lambda *_: 1 / 0)",
    "another hook": "sys.addaudithook(lambda *_: None)",
    "deep": """
def open_deep(depth):
    try:
        return open_deep(depth + 1)
    except RecursionError:
        return open(SECRET).read()
got = open_deep(0)
""",
}
"""Ways to switch the audit hook off; after each what it refuses is tried."""


def overwriting() -> dict[str, str]:
    """What is tried after each of the ways, also where the way itself is refused."""
    return {
        name: "try:\n"
        + "".join(f"    {line}\n" for line in way.strip().splitlines())
        + "except (Exception, RecursionError):\n    pass\n"
        + _THEN
        for name, way in OVERWRITE.items()
    }


ANOTHER_INTERPRETER = {
    "older": "import _xxsubinterpreters as i; i.run_string(i.create(), CODE)",
    "newer": "import _interpreters as i; got = not i.exec(i.create(), CODE)",
    "for tests": "import _testcapi; got = _testcapi.run_in_subinterp(CODE) == 0",
}
"""Code in an interpreter without the hook, in the same process."""

CALL_OF_32_BITS = """
memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
memory.write(bytes.fromhex('b814000000cd80c3'))
place = ctypes.addressof(ctypes.c_char.from_buffer(memory))
got = ctypes.CFUNCTYPE(ctypes.c_int)(place)()
"""
"""A call in the way of older machines, whose numbers mean something else: which process it is."""
