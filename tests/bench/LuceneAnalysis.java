// SPDX-License-Identifier: GPL-2.0-or-later
//
// The analysis that comes nearest to Backfile's: folded words, possessives aside, and their stems
// by Snowball. No stop words are left out.
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

final class LuceneAnalysis extends DelegatingAnalyzerWrapper {
  /** Fields whose names end so have words, all others stems. */
  static final String WORDS = "_words";

  /** Positions between two texts, which no phrase joins. */
  private static final int GAP = 100;

  private final Analyzer words = new Folding(false);
  private final Analyzer stems = new Folding(true);

  LuceneAnalysis() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  /** That of one field, for whatever field it is used. */
  Analyzer of(String field) {
    return getWrappedAnalyzer(field);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return field.endsWith(WORDS) ? words : stems;
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  private static final class Folding extends Analyzer {
    private final boolean stemmed;

    Folding(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = new StandardTokenizer();
      TokenStream folded =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(tokens)));
      return new TokenStreamComponents(
          tokens, stemmed ? new SnowballFilter(folded, "English") : folded);
    }
  }
}
