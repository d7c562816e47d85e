// A configured string that may lack an environment variable, which matters only to who reads it.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "sql/error.h"

namespace schemadiff {

class Setting {
 public:
  Setting() = default;
  explicit Setting(std::string text) : text_(std::move(text)) {}
  Setting(std::string text, Place place) : text_(std::move(text)), place_(std::move(place)) {}
  /// A setting that throws this error when it is read.
  explicit Setting(Error error) : place_(error.place()), error_(std::move(error)) {}

  const std::string& get() const {
    if (error_) throw Error(*error_);
    return text_;
  }
  operator const std::string&() const { return get(); }

  /// False for one that is there and cannot be read.
  bool empty() const { return !error_ && text_.empty(); }
  bool readable() const { return !error_; }
  /// Where in atlas.toml it was said, if it was said there.
  const std::optional<Place>& place() const { return place_; }

 private:
  std::string text_;
  std::optional<Place> place_;
  std::optional<Error> error_;
};

}  // namespace schemadiff
