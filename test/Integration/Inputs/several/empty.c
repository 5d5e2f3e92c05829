/// What the library has of its own: nothing.
