int decide(int state) { return state * 3 + 1; }
