// RUN: warm-opt --wasm-link-objects --split-input-file --verify-diagnostics %s

module {
  module attributes {wasm.object, wasm.relocatable} {
    // expected-note @+1 {{the other definition is here}}
    wasm.func @f() attributes {exports = ["f"]} {
      wasm.return
    }
  }
  module attributes {wasm.object, wasm.relocatable} {
    // expected-error @+1 {{symbol "f" is defined twice}}
    wasm.func @f() attributes {exports = ["f"]} {
      wasm.return
    }
  }
}

// -----

module {
  module attributes {wasm.object, wasm.relocatable} {
    // expected-error @+1 {{function "f" is of type '(i32) -> ()' here}}
    wasm.func private @f(i32) attributes {import_module = "env", import_name = "f"}
  }
  module attributes {wasm.object, wasm.relocatable} {
    // expected-note @+1 {{it is another function here}}
    wasm.func @f(%x: i64) attributes {exports = ["f"]} {
      wasm.return
    }
  }
}

// -----

module {
  module attributes {wasm.object, wasm.relocatable} {
    // expected-error @+1 {{symbol "f" is data here}}
    wasm.extern private @f
  }
  module attributes {wasm.object, wasm.relocatable} {
    // expected-note @+1 {{it is a function here}}
    wasm.func @f() attributes {exports = ["f"]} {
      wasm.return
    }
  }
}

// -----

module {
  module attributes {wasm.object, wasm.relocatable} {
    // expected-error @+1 {{only some of its names are defined elsewhere, as "a" is}}
    wasm.func @f() attributes {exports = ["a", "b"], weak = ["a"]} {
      wasm.return
    }
  }
  module attributes {wasm.object, wasm.relocatable} {
    // expected-note @+1 {{the other definition is here}}
    wasm.func @f() attributes {exports = ["a"]} {
      wasm.return
    }
  }
}

// -----

module {
  // expected-error @+1 {{is not a relocatable object: a linked module cannot be linked again}}
  module {
  }
}
