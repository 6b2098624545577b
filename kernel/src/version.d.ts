/** The version of the package, set by `build.mjs`. */
declare const QERNEL_VERSION: string;
