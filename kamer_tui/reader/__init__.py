"""The screen: state, views, widgets and screens; the only room that knows Textual."""
