// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/manual.h"

#include "indexer/input/format_table.h"
#include "indexer/program/input_options.h"
#include "indexer/program/learning_options.h"
#include "indexer/program/write_options.h"

namespace backfile {
namespace {

using Options = std::vector<OptionRow>;

const std::string content = "What goes in";
const std::string reporting = "What is reported";
const std::string other_writers = "Other writers";

const OptionRow source_option{
    .name = "source",
    .argument = "NAME",
    .description = "The paper, agency or site of articles that name none.",
    .group = content};

const OptionRow explain_option{
    .name = "explain",
    .description =
        "Print every line of a text capture, and every block of an HTML page, with the part it was "
        "given and the rule that decided, instead of articles.",
    .group = content};

const OptionRow wait_option{
    .name = "wait",
    .argument = "SECONDS",
    .description = "How long to wait while another process is writing to the index.",
    .group = other_writers,
    .default_value = "0"};

const OptionRow format_option{.name = "format",
                              .argument = "FORMAT",
                              .description = "For people or for programs.",
                              .group = reporting,
                              .default_value = "text",
                              .choices = {"text", "json"}};

Options reporting_options() {
  return {{.name = "strict",
           .description = "Give up at the first article that cannot be indexed.",
           .group = reporting},
          {.name = "report",
           .argument = "FILE",
           .description = "Write a JSON line for everything that was rejected, skipped, read "
                          "twice, replaced by a newer version, cancelled or embargoed, and for "
                          "every warning: kind, path, line, id, reason; also member, byte and "
                          "format, where they are known.",
           .group = reporting},
          {.name = "progress",
           .description = "Show the progress line although stderr is no terminal.",
           .group = reporting},
          {.name = "quiet",
           .description = "No progress and no summary, only errors.",
           .group = reporting}};
}

void append(Options rows, Options& options) {
  for (auto& row : rows) options.push_back(std::move(row));
}

Options build_options() {
  Options options{
      {.name = "replace",
       .description = "Build an existing index anew. Until the new one is complete the old one "
                      "answers, and it stays if the build fails.",
       .group = content},
      source_option,
      {.name = "language",
       .argument = "CODE",
       .description = "The language (ISO 639-1) of articles that do not say, and of queries.",
       .group = content,
       .default_value = "en"},
      {.name = "weights",
       .argument = "T,C,B",
       .description = "How much a word in the title, in a caption and in the body counts when "
                      "articles are ranked: three whole numbers from 1 to 100.",
       .group = content,
       .default_value = "3,2,1"},
      {.name = "term-lists",
       .description = "Keep for each article the list of its terms too, as tools of Xapian may "
                      "want (xapian-delve -r). Nothing here needs it; it makes the index a third "
                      "larger.",
       .group = content}};
  append(input_option_rows(), options);
  append(learning_option_rows(), options);
  append(write_option_rows(), options);
  append(reporting_options(), options);
  options.push_back(wait_option);
  return options;
}

Options update_options() {
  Options options{{.name = "prune",
                   .description = "Remove the articles of the given inputs whose file is gone, or "
                                  "that their file no longer holds.",
                   .group = content},
                  source_option};
  append(input_option_rows(), options);
  append(learning_option_rows(), options);
  append(write_option_rows(), options);
  append(reporting_options(), options);
  options.push_back(wait_option);
  return options;
}

Options remove_options() {
  Options options{{.name = "id",
                   .argument = "ID",
                   .description = "The article to remove; more ids may follow.",
                   .group = content}};
  append(write_option_rows(), options);
  options.push_back(wait_option);
  return options;
}

Options merge_options() {
  Options options = write_option_rows();
  options.push_back(wait_option);
  return options;
}

Options clean_options() {
  Options options{source_option, explain_option};
  append(input_option_rows(), options);
  append(clean_learning_option_rows(), options);
  return options;
}

// "article XML, Reuters-21578 SGML or a page saved as plain text".
std::string described_formats() {
  std::string text;
  for (const auto& format : input_formats()) {
    if (!format.fits) continue;
    const bool is_last = &format == &input_formats().back();
    text += (text.empty() ? "" : is_last ? " or " : ", ") + format.description;
  }
  return text;
}

std::vector<Command> commands() {
  const Paragraph inputs{
      "An INPUT is a file or a folder, which is read recursively. What a file is, is seen from its "
      "content: " +
      described_formats() +
      ". Files compressed with gzip, Zstandard, xz or bzip2 and archives (.tar, .zip) are read "
      "without unpacking them. Symbolic links and hidden files are left out; what is no article "
      "file is skipped, an article that cannot be indexed is rejected, both with the reason."};
  return {
      {.name = "build",
       .usage = {"[OPTION]... INDEX INPUT..."},
       .summary = "make an index of the articles in files and folders",
       .description = {inputs},
       .options = build_options()},
      {.name = "update",
       .usage = {"[OPTION]... INDEX INPUT..."},
       .summary = "add new articles to an index and replace changed ones",
       .description =
           {{"Articles are known by their id. One whose content has not changed is not "
             "written again. The changes become visible to searches all at once when they are "
             "complete."},
            inputs},
       .options = update_options()},
      {.name = "remove",
       .usage = {"[OPTION]... INDEX --id ID..."},
       .summary = "remove articles from an index",
       .description = {{"Exits with 1 if one of the ids was not there."}},
       .options = remove_options()},
      {.name = "merge",
       .usage = {"[OPTION]... INDEX"},
       .summary = "make one segment of all",
       .description = {{"Searches are fastest in one segment, and what removed or replaced "
                        "articles left in the files is gone for good afterwards."}},
       .options = merge_options()},
      {.name = "verify",
       .usage = {"[OPTION]... INDEX"},
       .summary = "check that an index is as it was written",
       .description =
           {{"Compares every file with the size and the checksum that were noted when it "
             "was written, and reads all that the files hold. Writes nothing, so a "
             "directory that may only be read will do, and does not disturb a process "
             "that writes. Each line names a file and what is wrong with it."},
            {"Exits with 0 if all is as it was written, 5 if something is damaged, 4 if "
             "something cannot be read."}},
       .options = {format_option}},
      {.name = "info",
       .usage = {"[OPTION]... INDEX"},
       .summary = "show what an index holds and how it was made",
       .options = {format_option}},
      {.name = "clean",
       .usage = {"[OPTION]... INPUT..."},
       .summary = "print articles as article XML, as they would be indexed",
       .description = {inputs},
       .options = clean_options()},
  };
}

std::vector<Section> sections() {
  return {
      {.title = "EXIT STATUS",
       .paragraphs = {{.text = "Everything was done.", .term = "0"},
                      {.text = "Finished, but articles were rejected (or, for remove, not there).",
                       .term = "1"},
                      {.text = "The command line is wrong, an input does not exist, there is no "
                               "index, or there is one already.",
                       .term = "2"},
                      {.text = "Another process is writing to the index, and was after --wait.",
                       .term = "3"},
                      {.text = "The system refused to read or write, or there is no space.",
                       .term = "4"},
                      {.text = "The index is damaged.", .term = "5"},
                      {.text = "Interrupted by SIGINT, SIGTERM. An update keeps what it had read.",
                       .term = "130, 143"}}},
      {.title = "EXAMPLES",
       .paragraphs = {{.text = "backfile-index build news.index archive/\n"
                               "backfile-index update --prune news.index archive/\n"
                               "backfile-index remove news.index --id hg-2021-0042\n"
                               "backfile-index verify news.index\n"
                               "backfile-index clean --explain page.txt\n"
                               "backfile-index clean --learn furniture.tsv archive/ > clean.xml\n"
                               "backfile-index update --learned furniture.tsv news.index new/",
                       .literal = true}}},
      {.title = "SEE ALSO", .paragraphs = {{"backfile-search(1)"}}},
  };
}

}  // namespace

const Program& index_program() {
  static const Program program{
      .name = "backfile-index",
      .version = BACKFILE_VERSION,
      .summary = "put news articles into a searchable index",
      .description = {{"Makes and keeps the index that backfile-search(1) and the library search. "
                       "An index is a directory; one process writes to it at a time, any number "
                       "may read it."}},
      .commands = commands(),
      .options = standard_options(),
      .sections = sections()};
  return program;
}

}  // namespace backfile
