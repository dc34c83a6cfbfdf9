package io.afterproof.acceptance.schema;

import io.afterproof.Guarded;
import io.afterproof.Schema;

/** A tool for each type of the corpus, which returns what it is given. */
@Guarded
@Schema
interface CorpusTools {
    Corpus.Bytes check(Corpus.Bytes value);

    Corpus.Shorts check(Corpus.Shorts value);

    Corpus.Ints check(Corpus.Ints value);

    Corpus.Longs check(Corpus.Longs value);

    Corpus.BoxedBytes check(Corpus.BoxedBytes value);

    Corpus.BoxedShorts check(Corpus.BoxedShorts value);

    Corpus.BoxedInts check(Corpus.BoxedInts value);

    Corpus.BoxedLongs check(Corpus.BoxedLongs value);

    Corpus.Floats check(Corpus.Floats value);

    Corpus.Doubles check(Corpus.Doubles value);

    Corpus.BoxedFloats check(Corpus.BoxedFloats value);

    Corpus.BoxedDoubles check(Corpus.BoxedDoubles value);

    Corpus.Decimals check(Corpus.Decimals value);

    Corpus.Wholes check(Corpus.Wholes value);

    Corpus.Texts check(Corpus.Texts value);

    Corpus.Letters check(Corpus.Letters value);

    Corpus.LocalDates check(Corpus.LocalDates value);

    Corpus.LocalDateTimes check(Corpus.LocalDateTimes value);

    Corpus.LocalTimes check(Corpus.LocalTimes value);

    Corpus.Instants check(Corpus.Instants value);

    Corpus.OffsetDateTimes check(Corpus.OffsetDateTimes value);

    Corpus.OffsetTimes check(Corpus.OffsetTimes value);

    Corpus.ZonedDateTimes check(Corpus.ZonedDateTimes value);

    Corpus.Years check(Corpus.Years value);

    Corpus.YearMonths check(Corpus.YearMonths value);

    Corpus.MonthDays check(Corpus.MonthDays value);

    Corpus.Dates check(Corpus.Dates value);

    Corpus.Strings check(Corpus.Strings value);

    Corpus.Sequences check(Corpus.Sequences value);

    Corpus.Lists check(Corpus.Lists value);

    Corpus.Sets check(Corpus.Sets value);

    Corpus.Collections check(Corpus.Collections value);

    Corpus.Maps check(Corpus.Maps value);

    Corpus.TextArrays check(Corpus.TextArrays value);

    Corpus.IntArrays check(Corpus.IntArrays value);

    Corpus.DoubleArrays check(Corpus.DoubleArrays value);

    Corpus.Presence check(Corpus.Presence value);

    Corpus.Blanks check(Corpus.Blanks value);

    Corpus.Truths check(Corpus.Truths value);

    Corpus.Patterns check(Corpus.Patterns value);

    Corpus.Mails check(Corpus.Mails value);

    Corpus.Repeated check(Corpus.Repeated value);

    Corpus.Elements check(Corpus.Elements value);

    Corpus.Entries check(Corpus.Entries value);

    Corpus.Optionals check(Corpus.Optionals value);

    Corpus.Address check(Corpus.Address value);

    Corpus.Person check(Corpus.Person value);

    Corpus.People check(Corpus.People value);

    Corpus.Tree check(Corpus.Tree value);

    Corpus.Linked check(Corpus.Linked value);

    Corpus.Payment check(Corpus.Payment value);

    Corpus.Cash check(Corpus.Cash value);

    Corpus.Card check(Corpus.Card value);

    Corpus.Voucher check(Corpus.Voucher value);

    Corpus.Order check(Corpus.Order value);

    Corpus.Pairs check(Corpus.Pairs value);

    Corpus.Ranged check(Corpus.Ranged value);

    Corpus.Grouped check(Corpus.Grouped value);

    Corpus.Document check(Corpus.Document value);

    Corpus.Report check(Corpus.Report value);

    Corpus.Wide check(Corpus.Wide value);

    Corpus.Pair<Corpus.Address, Corpus.Cash> check(Corpus.Pair<Corpus.Address, Corpus.Cash> value);
}
