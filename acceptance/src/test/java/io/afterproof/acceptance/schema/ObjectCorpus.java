package io.afterproof.acceptance.schema;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.*;
import jakarta.validation.groups.Default;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.*;
import java.util.*;

/** Objects of objects: nested, recursive, generic, one of several, with getters, wide. */
final class ObjectCorpus {
    private ObjectCorpus() {}

    record Address(
            @NotBlank String street,
            @Pattern(regexp = "\\d{5}") String code,
            @NotNull Corpus.Color color) {}

    record Person(
            @NotNull @Valid Address home,
            @Valid Address work,
            @Min(0) int age) {}

    record People(
            @NotEmpty List<@Valid Person> all, Map<String, @Valid Address> known, Optional<@Valid Address> other) {}

    record Tree(@NotBlank String name, List<@Valid Tree> children) {}

    record Linked(@Max(5) int value, @Valid Linked next) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cash.class, name = "cash"),
        @JsonSubTypes.Type(value = Card.class, name = "card"),
        @JsonSubTypes.Type(value = Voucher.class, name = "voucher")
    })
    sealed interface Payment permits Cash, Card, Voucher {}

    record Cash(@Positive long cents) implements Payment {}

    record Card(@Size(min = 4, max = 4) String last, @Valid Address billing) implements Payment {}

    record Voucher(@NotBlank String code) implements Payment {}

    record Order(@NotNull @Valid Payment payment, List<@Valid Payment> refunds) {}

    record Pair<A, B>(@NotNull @Valid A first, @Valid B second) {}

    record Pairs(@Valid Pair<Address, Cash> a, List<@Valid Pair<Person, String>> b) {}

    record Ranged(@Min(0) int from, @Max(9) int to) {
        @AssertTrue
        public boolean isInOrder() {
            return from <= to;
        }
    }

    record Grouped(
            @Min(value = 5, groups = Other.class) int a,
            @Min(value = 5, groups = Default.class) int b) {}

    interface Other {}

    interface Titled {
        @NotBlank
        String getTitle();
    }

    /** A bean: constraints on fields, on getters, on those of what it extends and implements. */
    static class Document implements Titled {
        @Min(1)
        private int pages;

        private String title;

        private List<@Size(max = 2) String> tags;

        public int getPages() {
            return pages;
        }

        public void setPages(int pages) {
            this.pages = pages;
        }

        @Override
        @Size(max = 4)
        public String getTitle() {
            return title;
        }

        public void setTitle(String title) {
            this.title = title;
        }

        @NotEmpty
        public List<@Size(max = 2) String> getTags() {
            return tags;
        }

        public void setTags(List<String> tags) {
            this.tags = tags;
        }
    }

    static final class Report extends Document {
        @Valid
        @NotNull
        private Address author;

        @PositiveOrZero
        public Integer copies;

        public Address getAuthor() {
            return author;
        }

        public void setAuthor(Address author) {
            this.author = author;
        }
    }

    record Wide(
            @NotBlank String a,
            @Size(max = 5) String b,
            @Min(0) int c,
            @Max(9) long d,
            @Positive double e,
            @NotNull Corpus.Color f,
            @Size(max = 3) List<String> g,
            @Valid Address h,
            @DecimalMin("-1.5") BigDecimal i,
            @Digits(integer = 3, fraction = 0) Integer j,
            @AssertFalse boolean k,
            @Past LocalDate l,
            @NotEmpty Set<String> m,
            @Negative Short n,
            @Pattern(regexp = "[a-z]*") String o,
            @PositiveOrZero BigInteger p,
            @Max(3) Byte q,
            @Min(2) float r,
            @Size(min = 1) int[] s,
            @NotNull UUID t) {}
}
