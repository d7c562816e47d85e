// A module for the server of the cases that takes any security label, in the names of two
// providers. PostgreSQL's own (dummy_seclabel) is in no package, and its headers come with a
// compiler of their own, so what is needed of them stands here (src/include/fmgr.h,
// commands/seclabel.h).
#include <cstdlib>
#include <initializer_list>

extern "C" {

// The server's.
const char* GetConfigOption(const char* name, bool missing_ok, bool restrict_privileged);
void register_label_provider(const char* provider, void (*check)(const void*, const char*));

struct Magic13 {  // and 14
  int length, version, funcmaxargs, indexmaxkeys, namedatalen, float8byval;
};
struct Magic15 {  // to 17
  int length, version, funcmaxargs, indexmaxkeys, namedatalen, float8byval;
  char abi[32];
};
struct Magic18 {
  Magic15 fields;
  const char *name, *described;
};

const void* Pg_magic_func() {
  static Magic18 magic{{0, 0, 100, 32, 64, 1, "PostgreSQL"}, "label_provider", "1"};
  magic.fields.version = std::atoi(GetConfigOption("server_version_num", false, false)) / 100;
  magic.fields.length = magic.fields.version < 1500   ? sizeof(Magic13)
                        : magic.fields.version < 1800 ? sizeof(Magic15)
                                                      : sizeof(Magic18);
  return &magic;
}

void _PG_init() {
  for (const char* provider : {"dummy", "Other provider"})
    register_label_provider(provider, [](const void*, const char*) {});
}
}
