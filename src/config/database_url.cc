// A libpq URL from the variables that application servers use.
#include "config/database_url.h"

#include <string>

#include "pg/url.h"

namespace schemadiff {
namespace {

// An IPv6 address stands in brackets, since a colon begins the port; a socket folder is encoded.
std::string host_part(const std::string& host) {
  bool is_ipv6 = host.find(':') != std::string::npos && host.front() != '/' && host.front() != '[';
  if (is_ipv6) return "[" + host + "]";
  return host.rfind('[', 0) == 0 ? host : percent_encoded(host);
}

}  // namespace

Setting url_from_variables(const Variables& variables) {
  auto value = [&](const char* name) { return variables.find(name).value_or(""); };
  if (std::string url = value("DATABASE_URL"); !url.empty()) return Setting(url);
  std::string host = value("DB_HOST"), name = value("DB_NAME"), user = value("DB_USER");
  if (host.empty() && name.empty()) return Setting();

  std::string url = "postgres://" + percent_encoded(user);
  if (std::string password = value("DB_PASSWORD"); !password.empty())
    url += ":" + percent_encoded(password);
  if (url.back() != '/') url += "@";
  url += host_part(host);
  if (std::string port = value("DB_PORT"); !port.empty()) url += ":" + percent_encoded(port);
  url += "/" + percent_encoded(name);

  std::string mode = value("DB_SSLMODE"), ssl = value("DB_SSL");
  if (mode.empty() && !ssl.empty()) {
    if (ssl != "true" && ssl != "false")
      return Setting(Error("E215", "DB_SSL must be true or false, not \"" + ssl + "\"")
                         .help("set DB_SSLMODE for the other modes"));
    mode = ssl == "true" ? "require" : "disable";
  }
  if (!mode.empty()) url += "?sslmode=" + percent_encoded(mode);
  return Setting(url);
}

}  // namespace schemadiff
