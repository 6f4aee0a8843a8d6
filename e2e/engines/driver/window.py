#!/usr/bin/python3
"""A bare window of WebKitGTK that WebKitWebDriver may steer: MiniBrowser, its usual one, is wider than a phone.

WIDTH and HEIGHT are the page's, in CSS pixels; LANGUAGES is what it asks servers for; DARK and STORES are set or empty; what is
saved goes to the folder DOWNLOADS. The interpreter is the system's own: only that one sees python3-gi.
"""

import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gtk, WebKit2  # noqa: E402

width, height = int(os.environ["WIDTH"]), int(os.environ["HEIGHT"])
stores = bool(os.environ["STORES"])
Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", bool(os.environ["DARK"]))
context = WebKit2.WebContext.get_default()
context.set_preferred_languages(os.environ["LANGUAGES"].split(","))
context.set_automation_allowed(True)


def new_view(_session):
    """A window without frame or bars: with no window manager about, the page is as large as the window."""
    settings = WebKit2.Settings(
        enable_write_console_messages_to_stdout=True,
        enable_html5_local_storage=stores,
        enable_html5_database=stores,
    )
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window(decorated=False, default_width=width, default_height=height)
    window.add(view)
    # Where no program manages windows, none has the focus by itself, and a page that has none shows no ring.
    window.connect("map-event", lambda window, _event: window.get_window().focus(Gdk.CURRENT_TIME))
    window.show_all()
    return view


def started(_context, session):
    """The driver opens no session with a browser that does not say what it is."""
    info = WebKit2.ApplicationInfo()
    info.set_name("window")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect("create-web-view", new_view)


def downloads(_context, download):
    """Nobody is asked where to."""

    def decide(download, name):
        download.set_destination("file://" + os.path.join(os.environ["DOWNLOADS"], name))
        return True

    download.connect("decide-destination", decide)


context.connect("automation-started", started)
context.connect("download-started", downloads)
Gtk.main()
