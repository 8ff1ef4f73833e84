"""Takes the pictures of docs/pictures/: the real commands, drawn by a browser without a screen."""
