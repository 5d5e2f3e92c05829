wasm.func private @trace(i32, i32) attributes {import_module = "env", import_name = "trace",
  prototype = #wasm.prototype<(<pointer 4 "const char *">, ...) -> <void 0 "void">, "trace.h" 7>}
