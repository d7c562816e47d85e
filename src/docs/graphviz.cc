// libgvc; what it has to say on stderr is kept for the message of an error.
#include "docs/graphviz.h"

#include <graphviz/gvc.h>

#include <memory>

#include "sql/error.h"

namespace schemadiff {
namespace {

std::string said;

int keep(char* text) {
  said += text;
  return 0;
}

[[noreturn]] void fail(const std::string& what) {
  throw Error("E905", "Graphviz cannot " + what)
      .why(said.empty() ? "it did not say why" : said)
      .help(
          "--format dot writes the graph for a look at it; \"dot -c\" as root registers "
          "Graphviz's plugins where that was never done");
}

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

struct FreeGraph {
  void operator()(graph_t* graph) const { agclose(graph); }
};

struct FreeLayout {
  GVC_t* context;
  void operator()(graph_t* graph) const { gvFreeLayout(context, graph); }
};

}  // namespace

std::string painted(const std::string& dot, const std::string& format) {
  // One for all pictures: reading the list of plugins costs more than a small picture does.
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  said.clear();
  agseterrf(keep);
  agseterr(AGWARN);
  const std::unique_ptr<graph_t, FreeGraph> graph(agmemread(dot.c_str()));
  if (!graph) fail("read the graph");
  if (gvLayout(context.get(), graph.get(), "dot") != 0) fail("lay the graph out");
  const std::unique_ptr<graph_t, FreeLayout> layout(graph.get(), FreeLayout{context.get()});
  char* data = nullptr;
  unsigned int length = 0;
  if (gvRenderData(context.get(), graph.get(), format.c_str(), &data, &length) != 0 ||
      data == nullptr)
    fail("write " + format);
  std::string bytes(data, length);
  gvFreeRenderData(data);
  return bytes;
}

}  // namespace schemadiff
