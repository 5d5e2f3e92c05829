int kernel_version(void) { return 3; }
