// SPDX-License-Identifier: GPL-2.0-or-later
//
// The peer Lucene: `java LuceneBuild DUMP INDEX THREADS FORMS` makes a new index of the articles
// of a dump (article_xml_to_dump.py) and merges it into one segment. FORMS is `stems`, with
// positions, or `words`: words with positions and stems without, as Backfile has them, or
// `folded-words`: the same, analysed as Backfile does, or `folded-together`: these in one field
// `text` of title, captions and body with Backfile's weights, and stems of the title.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

public final class LuceneBuild {
  private static final double BUFFER_MB = 256;
  private static final String WORDS = LuceneAnalysis.WORDS;
  private static final Map<String, Integer> WEIGHTS = Map.of("title", 3, "caption", 2, "body", 1);
  private static final FieldType WITHOUT_POSITIONS = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    WITHOUT_POSITIONS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WITHOUT_POSITIONS.freeze();
  }

  private final BufferedReader dump;
  private final IndexWriter writer;
  private final FacetsConfig facets = new EveryFacetHasManyValues();
  private final String forms;

  private LuceneBuild(BufferedReader dump, IndexWriter writer, String forms) {
    this.dump = dump;
    this.writer = writer;
    this.forms = forms;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 4) {
      System.err.println("usage: LuceneBuild DUMP INDEX THREADS stems|words|folded-words|folded-together");
      System.exit(2);
    }
    final int threads = Integer.parseInt(arguments[2]);
    try (BufferedReader dump = Files.newBufferedReader(Path.of(arguments[0]));
        Directory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer = new IndexWriter(directory, configuration(threads, arguments[3]))) {
      new LuceneBuild(dump, writer, arguments[3]).addAll(threads);
      writer.forceMerge(1);
      writer.commit();
      System.out.println(writer.getDocStats().numDocs + " articles");
    }
  }

  private static IndexWriterConfig configuration(int threads, String forms) {
    Analyzer analyzer = forms.startsWith("folded") ? new LuceneAnalysis() : analyzer();
    IndexWriterConfig configuration = new IndexWriterConfig(analyzer);
    configuration.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    configuration.setRAMBufferSizeMB(BUFFER_MB);
    // One segment stays as its files, whose sizes say where the bytes are.
    configuration.setUseCompoundFile(false);
    if (threads == 1) {
      configuration.setMergeScheduler(new SerialMergeScheduler());
    }
    return configuration;
  }

  /** Without stop words: the other peers index every word. */
  private static Analyzer analyzer() {
    Analyzer plain = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    Map<String, Analyzer> byField = new HashMap<>();
    for (String field : List.of("title", "caption", "body", "related")) {
      byField.put(field + WORDS, plain);
    }
    return new PerFieldAnalyzerWrapper(new EnglishAnalyzer(CharArraySet.EMPTY_SET), byField);
  }

  private static final class EveryFacetHasManyValues extends FacetsConfig {
    private static final DimConfig MANY_VALUES = new DimConfig();

    static {
      MANY_VALUES.multiValued = true;
    }

    @Override
    protected DimConfig getDefaultDimConfig() {
      return MANY_VALUES;
    }
  }

  private void addAll(int threads) throws Exception {
    List<Thread> running = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int i = 0; i < threads; ++i) {
      Thread thread = new Thread(this::addArticles);
      thread.setUncaughtExceptionHandler(
          (failed, failure) -> {
            synchronized (failures) {
              failures.add(failure);
            }
          });
      thread.start();
      running.add(thread);
    }
    for (Thread thread : running) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IOException(failures.get(0));
    }
  }

  private void addArticles() {
    try {
      List<String> lines = new ArrayList<>();
      while (readArticle(lines)) {
        writer.addDocument(facets.build(document(lines)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Reads the lines of the next article; false at the end. */
  private boolean readArticle(List<String> lines) throws IOException {
    lines.clear();
    synchronized (dump) {
      String line = dump.readLine();
      while (line != null && !line.isEmpty()) {
        lines.add(line);
        line = dump.readLine();
      }
    }
    return !lines.isEmpty();
  }

  private Document document(List<String> lines) {
    Document document = new Document();
    for (int i = 0; i < lines.size(); ++i) {
      String line = lines.get(i);
      final int equals = line.indexOf('=');
      final String field = line.substring(0, equals);
      String value = line.substring(equals + 1);
      if (i + 1 < lines.size() && lines.get(i + 1).startsWith("=")) {
        StringBuilder paragraphs = new StringBuilder(value);
        while (i + 1 < lines.size() && lines.get(i + 1).startsWith("=")) {
          paragraphs.append('\n').append(lines.get(++i), 1, lines.get(i).length());
        }
        value = paragraphs.toString();
      }
      addField(document, field, value);
    }
    return document;
  }

  private void addText(Document document, String field, String value) {
    if (forms.endsWith("together")) {
      addTogether(document, field, value);
    } else if (forms.endsWith("words")) {
      document.add(new TextField(field + WORDS, value, Field.Store.NO));
      document.add(new Field(field, value, WITHOUT_POSITIONS));
    } else {
      document.add(new TextField(field, value, Field.Store.NO));
    }
  }

  /** A text that counts thrice is added three times. */
  private static void addTogether(Document document, String field, String value) {
    final int weight = WEIGHTS.getOrDefault(field, 0);
    for (int i = 0; i < weight; ++i) {
      document.add(new Field("text", value, WITHOUT_POSITIONS));
    }
    if (weight > 0) {
      document.add(new TextField("text" + WORDS, value, Field.Store.NO));
    }
    if (field.equals("title")) {
      document.add(new Field(field, value, WITHOUT_POSITIONS));
    }
  }

  private void addField(Document document, String field, String value) {
    switch (field) {
      case "id":
        document.add(new StringField(field, value, Field.Store.YES));
        break;
      case "title":
      case "caption":
      case "related":
        addText(document, field, value);
        document.add(new StoredField(field, value));
        break;
      case "body":
        addText(document, field, value);
        if (forms.endsWith("words")) {
          document.add(new Field("lead", value.split("\n", 2)[0], WITHOUT_POSITIONS));
        }
        document.add(new StoredField(field, value));
        break;
      case "subtitle":
        addText(document, "title", value);
        document.add(new StoredField(field, value));
        break;
      case "date":
        document.add(new IntPoint(field, Integer.parseInt(value)));
        document.add(new NumericDocValuesField(field, Integer.parseInt(value)));
        break;
      case "published":
      case "byline":
      case "url":
      case "credit":
        document.add(new StoredField(field, value));
        break;
      case "facet":
        final int slash = value.indexOf('/');
        addFacet(document, value.substring(0, slash), value.substring(slash + 1));
        break;
      default:
        addFacet(document, field, value);
    }
  }

  /** A filter and a facet: FacetsConfig makes a term for the one and doc values for the other. */
  private static void addFacet(Document document, String field, String value) {
    document.add(new StoredField(field, value));
    document.add(new SortedSetDocValuesFacetField(field, value));
  }
}
