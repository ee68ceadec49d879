// SPDX-License-Identifier: GPL-2.0-or-later
//
// The peer Lucene: `java LuceneFacets INDEX QUERIES ROUNDS` answers each line of QUERIES, words
// with or without OR between them, from an index of LuceneBuild with stems: the ids of the best ten
// and exact counts of three facets. Prints the median time of each in milliseconds, after three
// rounds to warm up.
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

public final class LuceneFacets {
  private static final int WARM_UP = 3;
  private static final int HITS = 10;
  private static final List<String> FACETS = List.of("topic", "place", "person");
  private static final Map<String, Float> FIELDS = Map.of("title", 3f, "caption", 2f, "body", 1f);

  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState state;
  private final Analyzer analyzer = new EnglishAnalyzer(CharArraySet.EMPTY_SET);

  private LuceneFacets(DirectoryReader reader) throws Exception {
    searcher = new IndexSearcher(reader);
    state = new DefaultSortedSetDocValuesReaderState(reader);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3) {
      System.err.println("usage: LuceneFacets INDEX QUERIES ROUNDS");
      System.exit(2);
    }
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(arguments[0])))) {
      List<String> queries = Files.readAllLines(Path.of(arguments[1]));
      new LuceneFacets(reader).run(queries, Integer.parseInt(arguments[2]));
    }
  }

  private void run(List<String> queries, int rounds) throws Exception {
    double[][] times = new double[queries.size()][rounds];
    for (int round = -WARM_UP; round < rounds; ++round) {
      for (int i = 0; i < queries.size(); ++i) {
        final long begin = System.nanoTime();
        answer(queries.get(i));
        if (round >= 0) {
          times[i][round] = (System.nanoTime() - begin) / 1e6;
        }
      }
    }
    for (double[] each : times) {
      Arrays.sort(each);
      System.out.printf("%.4f%n", each[each.length / 2]);
    }
  }

  private void answer(String text) throws Exception {
    FacetsCollector collector = new FacetsCollector();
    FacetsCollector.search(searcher, query(text), HITS, collector);
    SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, collector);
    for (String facet : FACETS) {
      counts.getTopChildren(HITS, facet);
    }
  }

  private Query query(String text) throws Exception {
    if (text.equals("*")) {
      return new MatchAllDocsQuery();
    }
    Occur occur = text.contains(" OR ") ? Occur.SHOULD : Occur.MUST;
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : text.replace(" OR ", " ").split(" ")) {
      BooleanQuery.Builder fields = new BooleanQuery.Builder();
      for (Map.Entry<String, Float> field : FIELDS.entrySet()) {
        Query term = new TermQuery(new Term(field.getKey(), stem(word)));
        fields.add(new BoostQuery(term, field.getValue()), Occur.SHOULD);
      }
      all.add(fields.build(), occur);
    }
    return all.build();
  }

  private String stem(String word) throws Exception {
    try (TokenStream tokens = analyzer.tokenStream("body", word)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      return tokens.incrementToken() ? term.toString() : word;
    }
  }
}
