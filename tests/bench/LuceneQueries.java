// SPDX-License-Identifier: GPL-2.0-or-later
//
// The peer Lucene in query_bench.py: `java LuceneQueries INDEX FORMS LIST WARM FACET...` does the
// tasks that it is told, as query_peer.h says, on an index of LuceneBuild whose FORMS are
// `folded-words` or `folded-together`. Before that it does all tasks WARM times.
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.MMapDirectory;

public final class LuceneQueries {
  private static final int HITS = 10;
  private static final String ALL = "text"; // Title, captions and body.
  private static final List<String> TASKS =
      List.of("ids", "titles", "snippets", "total", "count", "facets");
  private static final Map<String, Float> WEIGHTS = Map.of("title", 3f, "caption", 2f, "body", 1f);

  /** A query of the list, as Lucene's parser reads it. */
  private static final class Question {
    final String field;
    final String text;
    final Query filter;

    Question(String line) {
      String[] parts = line.split("\t", -1);
      final String kind = parts[0];
      final boolean any = kind.equals("or") || kind.equals("any");
      field = kind.equals("phrase") ? ALL + LuceneAnalysis.WORDS
          : kind.equals("title") ? "title" : ALL;
      text = kind.equals("phrase") ? '"' + parts[1] + '"'
          : any ? parts[1].replace(" ", " OR ") : parts[1];
      filter = parts[2].isEmpty() ? null : filter(parts[2], parts[3]);
    }

    private static Query filter(String field, String value) {
      if (!field.equals("date")) {
        return new TermQuery(
            DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, field, value));
      }
      String[] months = value.replace("-", "").split("\\.\\.");
      final int first = Integer.parseInt(months[0] + "01");
      final int last = Integer.parseInt(months[1] + "31");
      return new IndexOrDocValuesQuery(
          IntPoint.newRangeQuery(field, first, last),
          NumericDocValuesField.newSlowRangeQuery(field, first, last));
    }
  }

  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState state;
  private final List<String> facets;
  private final boolean together;
  private final LuceneAnalysis analyzer = new LuceneAnalysis();
  private final List<Question> questions = new ArrayList<>();
  private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

  private long total;
  private long amount;

  private LuceneQueries(
      DirectoryReader reader, boolean together, List<String> list, List<String> facets)
      throws Exception {
    searcher = new IndexSearcher(reader);
    // Whatever is asked again would come from it.
    searcher.setQueryCache(null);
    state = facets.isEmpty() ? null : new DefaultSortedSetDocValuesReaderState(reader);
    this.facets = facets;
    this.together = together;
    for (String line : list) {
      questions.add(new Question(line));
    }
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 4) {
      System.err.println("usage: LuceneQueries INDEX FORMS LIST WARM FACET...");
      System.exit(2);
    }
    List<String> list = Files.readAllLines(Path.of(arguments[2]));
    List<String> facets = Arrays.asList(arguments).subList(4, arguments.length);
    try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(Path.of(arguments[0])));
        BufferedReader tasks = new BufferedReader(new InputStreamReader(System.in))) {
      final boolean together = arguments[1].endsWith("together");
      LuceneQueries peer = new LuceneQueries(reader, together, list, facets);
      for (int i = Integer.parseInt(arguments[3]); i > 0; --i) {
        for (String task : TASKS) {
          peer.time(task);
        }
      }
      for (String task = tasks.readLine(); task != null; task = tasks.readLine()) {
        System.out.println(peer.time(task));
        System.out.flush();
      }
    }
  }

  /** The lines of a task for all queries. */
  private String time(String task) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (Question question : questions) {
      final long begin = thread.getCurrentThreadCpuTime();
      answer(question, task);
      final double took = (thread.getCurrentThreadCpuTime() - begin) / 1e3;
      lines.append(took + "\t" + total + "\t" + amount + "\n");
    }
    return lines.toString();
  }

  private void answer(Question question, String task) throws Exception {
    Query query = query(question);
    amount = 0;
    switch (task) {
      case "count":
        total = searcher.count(query);
        break;
      case "total":
        TopScoreDocCollector collector = TopScoreDocCollector.create(HITS, Integer.MAX_VALUE);
        searcher.search(query, collector);
        describe(collector.topDocs());
        break;
      case "facets":
        count(query);
        break;
      default:
        TopDocs found = searcher.search(query, HITS);
        describe(found);
        if (!task.equals("ids")) {
          readTitles(found);
        }
        if (task.equals("snippets")) {
          excerpt(question, query, found);
        }
    }
  }

  private QueryParser parser(String field) {
    if (together || !field.startsWith(ALL)) {
      return new QueryParser(field, analyzer);
    }
    final String forms = field.substring(ALL.length());
    Map<String, Float> weights = new HashMap<>();
    WEIGHTS.forEach((part, weight) -> weights.put(part + forms, weight));
    return new MultiFieldQueryParser(
        weights.keySet().toArray(new String[0]), analyzer, weights);
  }

  private Query query(Question question) throws Exception {
    QueryParser parser = parser(question.field);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    Query query = parser.parse(question.text);
    if (question.filter == null) {
      return query;
    }
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(question.filter, Occur.FILTER)
        .build();
  }

  private void describe(TopDocs found) {
    total = found.totalHits.value;
    amount = found.scoreDocs.length;
  }

  private void readTitles(TopDocs found) throws Exception {
    amount = 0;
    for (ScoreDoc hit : found.scoreDocs) {
      String title = searcher.doc(hit.doc, Set.of("id", "title")).get("title");
      amount += title == null ? 0 : title.length();
    }
  }

  private void excerpt(Question question, Query query, TopDocs found) throws Exception {
    amount = 0;
    UnifiedHighlighter highlighter =
        new UnifiedHighlighter(searcher, analyzer.of(question.field));
    highlighter.setFieldMatcher(field -> true); // The query is about other fields too.
    for (String snippet : highlighter.highlight("body", query, found)) {
      amount += snippet == null ? 0 : snippet.length();
    }
  }

  private void count(Query query) throws Exception {
    FacetsCollector collector = new FacetsCollector();
    total = FacetsCollector.search(searcher, query, HITS, collector).totalHits.value;
    SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
    amount = 0;
    for (String facet : facets) {
      FacetResult result = counts.getTopChildren(HITS, facet);
      for (LabelAndValue value : result == null ? new LabelAndValue[0] : result.labelValues) {
        amount += value.value.longValue();
      }
    }
  }
}
