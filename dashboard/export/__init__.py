"""What leaves the screen: the view as a picture."""
