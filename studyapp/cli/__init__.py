"""The program without a window. Never imports Qt."""
