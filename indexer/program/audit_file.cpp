// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/audit_file.h"

#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>

#include "backfile/error.h"

namespace backfile {
namespace {

IndexError unwritable(const std::string& file) {
  return {IndexError::Problem::io, file + ": cannot write the audit: " + std::strerror(errno)};
}

std::string json_line(const Rejection& about, const RemovedBlock& block) {
  nlohmann::ordered_json json = {{"path", about.path}};
  if (!about.member.empty()) json["member"] = about.member;
  json["id"] = about.id;
  json["block"] = block.number;
  json["part"] = part_name(block.part);
  json["rule"] = block.rule;
  json["text"] = block.text;
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

AuditFile::AuditFile(const std::string& file) : file_(file) {
  if (file_.empty()) return;
  out_.open(file_, std::ios::binary | std::ios::trunc);
  if (!out_) throw unwritable(file_);
}

void AuditFile::note(const Rejection& about, const std::vector<RemovedBlock>& removed) {
  if (!is_wanted()) return;
  for (const auto& block : removed) out_ << json_line(about, block);
  if (!out_) throw unwritable(file_);
}

void AuditFile::finish() {
  if (is_wanted() && !out_.flush()) throw unwritable(file_);
}

}  // namespace backfile
