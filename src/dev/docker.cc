// A dev server in a container, made with the docker command.
#include "dev/docker.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>

#include "dev/process.h"

namespace schemadiff {

namespace {

using std::chrono::seconds, std::chrono::steady_clock;

constexpr auto kLongestStart = seconds(60);  // after the image is there

std::string random_password() {
  constexpr char kDigits[] = "0123456789abcdef";
  std::random_device random;
  std::string password;
  for (int i = 0; i < 32; ++i) password += kDigits[random() & 15];
  return password;
}

// Where published ports appear: with DOCKER_HOST=tcp://host:port on that host, else here.
std::string engine_host() {
  const std::string engine = std::getenv("DOCKER_HOST") ? std::getenv("DOCKER_HOST") : "";
  if (!engine.starts_with("tcp://")) return "";
  return engine.substr(6, engine.find(':', 6) - 6);
}

std::vector<std::string> environment_with(const std::string& setting) {
  std::vector<std::string> variables = {setting};
  for (char** variable = environ; *variable; ++variable) variables.emplace_back(*variable);
  return variables;
}

}  // namespace

std::string docker_image(const std::string& url, int major_version) {
  std::string rest = url.substr(std::string_view("docker://").size());
  rest.resize(std::min(rest.find('?'), rest.size()));
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const std::string name = rest.substr(0, slash);
  std::string tag = slash < rest.size() ? rest.substr(slash + 1) : "";
  tag.resize(std::min(tag.find('/'), tag.size()));
  if (tag.empty()) tag = major_version ? std::to_string(major_version) : "latest";
  const bool plain = tag.find_first_not_of(
                         "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                         "0123456789._-") == std::string::npos;
  if (plain && name == "postgres") return "postgres:" + tag;
  if (plain && name == "postgis") return "postgis/postgis:" + tag;
  throw Error("E521", "cannot tell the image of the dev server " + url)
      .help("write docker://postgres/16/dev or docker://postgis/16-3.4/dev");
}

DockerServer::DockerServer(const DevOptions& options) {
  const std::string image = docker_image(options.url, options.major_version);
  const std::string docker = find_program("docker");
  if (docker.empty())
    throw Error("E522", "no docker command for the dev server " + options.url)
        .why("there is no program named docker in PATH")
        .help("install docker, or name another dev server with --dev (embedded, postgres://...)");
  const std::string password = random_password(), host = engine_host();
  const std::string name = "schemadiff-" + std::to_string(getpid()) + "-" + password.substr(0, 6);
  // The password goes through the environment, since everybody can read a command line.
  const Finished made =
      run({{docker, "run", "--detach", "--rm", "--name", name, "--env", "POSTGRES_PASSWORD",
            "--publish", host.empty() ? "127.0.0.1::5432" : "5432", image, "-c", "fsync=off", "-c",
            "full_page_writes=off", "-c",
            "max_locks_per_transaction=" + std::to_string(options.locks_per_transaction()), "-c",
            "max_logical_replication_workers=0"},
           environment_with("POSTGRES_PASSWORD=" + password)});
  if (!made.ok)
    throw Error("E523", "docker cannot run the dev server's image " + image)
        .why(made.output)
        .help("see that `docker run " + image +
              "` works, or name another dev server with --dev (embedded, postgres://...)");
  container_ = std::make_unique<Container>(docker, name);
  const Finished port = run({{docker, "port", name, "5432/tcp"}, {}});
  const std::string address = port.output.substr(0, port.output.find('\n'));
  if (!port.ok || address.rfind(':') == std::string::npos)
    throw Error("E524", "docker does not tell the port of the dev server").why(port.output);
  wait_until_ready("postgresql://postgres:" + password + "@" + (host.empty() ? "127.0.0.1" : host) +
                   address.substr(address.rfind(':')) + "/postgres?sslmode=disable");
}

void DockerServer::wait_until_ready(const std::string& url) {
  const auto deadline = steady_clock::now() + kLongestStart;
  for (;;) {
    try {
      server_ = std::make_unique<ExternalServer>(url, true);
      return;
    } catch (const Error&) {
      if (steady_clock::now() < deadline) {
        usleep(100'000);
        continue;
      }
      const Finished log =
          run({{container_->docker, "logs", "--tail", "10", container_->name}, {}});
      throw Error("E524", "the dev server in docker does not start").why(log.output);
    }
  }
}

DockerServer::Container::~Container() {
  try {
    run({{docker, "rm", "--force", "--volumes", name}, {}});
  } catch (const Error&) {
    // The docker command is gone; --rm and a person have to do.
  }
}

}  // namespace schemadiff
