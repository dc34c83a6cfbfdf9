package io.afterproof.acceptance.schema;

import io.afterproof.Guarded;
import io.afterproof.Schema;

/** A tool for each type of the corpus. */
@Guarded
@Schema
interface CorpusTools {
    void check(Corpus.Bytes value);

    void check(Corpus.Shorts value);

    void check(Corpus.Ints value);

    void check(Corpus.Longs value);

    void check(Corpus.BoxedBytes value);

    void check(Corpus.BoxedShorts value);

    void check(Corpus.BoxedInts value);

    void check(Corpus.BoxedLongs value);

    void check(Corpus.Floats value);

    void check(Corpus.Doubles value);

    void check(Corpus.BoxedFloats value);

    void check(Corpus.BoxedDoubles value);

    void check(Corpus.Decimals value);

    void check(Corpus.Wholes value);

    void check(Corpus.Texts value);

    void check(Corpus.Letters value);

    void check(Corpus.LocalDates value);

    void check(Corpus.LocalDateTimes value);

    void check(Corpus.LocalTimes value);

    void check(Corpus.Instants value);

    void check(Corpus.OffsetDateTimes value);

    void check(Corpus.OffsetTimes value);

    void check(Corpus.ZonedDateTimes value);

    void check(Corpus.Years value);

    void check(Corpus.YearMonths value);

    void check(Corpus.MonthDays value);

    void check(Corpus.Dates value);

    void check(Corpus.Strings value);

    void check(Corpus.Sequences value);

    void check(Corpus.Lists value);

    void check(Corpus.Sets value);

    void check(Corpus.Collections value);

    void check(Corpus.Maps value);

    void check(Corpus.TextArrays value);

    void check(Corpus.IntArrays value);

    void check(Corpus.DoubleArrays value);

    void check(Corpus.Presence value);

    void check(Corpus.Blanks value);

    void check(Corpus.Truths value);

    void check(Corpus.Patterns value);

    void check(Corpus.Mails value);

    void check(Corpus.Repeated value);

    void check(Corpus.Elements value);

    void check(Corpus.Entries value);

    void check(Corpus.Optionals value);

    void check(Corpus.Address value);

    void check(Corpus.Person value);

    void check(Corpus.People value);

    void check(Corpus.Tree value);

    void check(Corpus.Linked value);

    void check(Corpus.Payment value);

    void check(Corpus.Cash value);

    void check(Corpus.Card value);

    void check(Corpus.Voucher value);

    void check(Corpus.Order value);

    void check(Corpus.Pairs value);

    void check(Corpus.Ranged value);

    void check(Corpus.Grouped value);

    void check(Corpus.Document value);

    void check(Corpus.Report value);

    void check(Corpus.Wide value);

    void check(Corpus.Pair<Corpus.Address, Corpus.Cash> value);
}
