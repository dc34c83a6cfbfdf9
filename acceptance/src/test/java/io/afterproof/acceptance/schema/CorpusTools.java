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

    ObjectCorpus.Address check(ObjectCorpus.Address value);

    ObjectCorpus.Person check(ObjectCorpus.Person value);

    ObjectCorpus.People check(ObjectCorpus.People value);

    ObjectCorpus.Tree check(ObjectCorpus.Tree value);

    ObjectCorpus.Linked check(ObjectCorpus.Linked value);

    ObjectCorpus.Payment check(ObjectCorpus.Payment value);

    ObjectCorpus.Cash check(ObjectCorpus.Cash value);

    ObjectCorpus.Card check(ObjectCorpus.Card value);

    ObjectCorpus.Voucher check(ObjectCorpus.Voucher value);

    ObjectCorpus.Order check(ObjectCorpus.Order value);

    ObjectCorpus.Pairs check(ObjectCorpus.Pairs value);

    ObjectCorpus.Ranged check(ObjectCorpus.Ranged value);

    ObjectCorpus.Grouped check(ObjectCorpus.Grouped value);

    ObjectCorpus.Document check(ObjectCorpus.Document value);

    ObjectCorpus.Report check(ObjectCorpus.Report value);

    ObjectCorpus.Wide check(ObjectCorpus.Wide value);

    ObjectCorpus.Pair<ObjectCorpus.Address, ObjectCorpus.Cash> check(
            ObjectCorpus.Pair<ObjectCorpus.Address, ObjectCorpus.Cash> value);
}
