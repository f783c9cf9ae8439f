/** The types of the CommonJS files that stripTypes.ts imports; sucrase 3.35.1 keeps them apart. */
declare module 'sucrase/dist/HelperManager.js' {
  export { HelperManager } from 'sucrase/dist/types/HelperManager';
}
declare module 'sucrase/dist/parser/index.js' {
  export { parse } from 'sucrase/dist/types/parser/index';
}
declare module 'sucrase/dist/NameManager.js' {
  export { default } from 'sucrase/dist/types/NameManager';
}
declare module 'sucrase/dist/TokenProcessor.js' {
  export { default } from 'sucrase/dist/types/TokenProcessor';
}
declare module 'sucrase/dist/transformers/RootTransformer.js' {
  export { default } from 'sucrase/dist/types/transformers/RootTransformer';
}
declare module 'sucrase/dist/identifyShadowedGlobals.js' {
  export { default } from 'sucrase/dist/types/identifyShadowedGlobals';
}
declare module 'sucrase/dist/util/getTSImportedNames.js' {
  export { default } from 'sucrase/dist/types/util/getTSImportedNames';
}
declare module 'sucrase/dist/parser/tokenizer/index.js' {
  export { Token } from 'sucrase/dist/types/parser/tokenizer/index';
}
declare module 'sucrase/dist/parser/tokenizer/state.js' {
  export { default } from 'sucrase/dist/types/parser/tokenizer/state';
}
declare module 'sucrase/dist/parser/tokenizer/types.js' {
  export { TokenType } from 'sucrase/dist/types/parser/tokenizer/types';
}
