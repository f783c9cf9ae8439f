export { compileFile, CompileError, type CompiledFile } from './compileFile';
export { createCompiler, type Compiler } from './compiler';
export { codeFrame } from './codeFrame';
export { readableMessage } from './readableMessage';
export type { SourceProblem } from './compileError';
export type { SourceFrame } from '../protocol/common';
