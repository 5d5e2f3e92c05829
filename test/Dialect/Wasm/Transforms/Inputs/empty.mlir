wasm.memory private @memory 1
