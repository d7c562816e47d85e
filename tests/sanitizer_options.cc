// What the sanitizers are told by the programs that are built with them, since tests run some of
// these with an environment of their own.

/// Leaks are not counted: Graphviz, fontconfig and libpq keep what they allocate (AddressSanitizer,
/// "Run-time flags"). ASAN_OPTIONS goes before it, as in tests/fuzz/run.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }
