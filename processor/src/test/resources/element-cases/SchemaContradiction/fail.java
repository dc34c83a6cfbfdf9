package shop;

import io.afterproof.*;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;

@Guarded
@Schema
interface OrderTools {
    String find(
            @Min(5)
            @Max(3) // ERROR SchemaContradiction: a of OrderTools.find: @Min(5L) and @Max(3L) leave no value that could ever be right
                    long a,
            @Size(min = 4, max = 2) String b, // ERROR SchemaContradiction: leaves no value
            @Positive
            @Negative // ERROR SchemaContradiction: @Positive and @Negative leave no value
                    int c,
            @Null
            @NotNull // ERROR SchemaContradiction: @Null and @NotNull leave no value
                    String d,
            @AssertTrue
            @AssertFalse // ERROR SchemaContradiction: @AssertTrue and @AssertFalse
                    boolean e,
            @Digits(integer = 2, fraction = 0)
            @Min(100) // ERROR SchemaContradiction: @Digits(integer = 2, fraction = 0) and @Min(100L)
                    int f,
            @Past
            @Future // ERROR SchemaContradiction: @Past and @Future
                    LocalDate g,
            @Size(max = 3) int h, // ERROR SchemaContradiction: @Size(max = 3) needs a text, a collection, a map or an array, and its type is int
            @Min(1) List<String> i, // ERROR SchemaContradiction: @Min(1L) needs a number, and its type is List<String>
            @Pattern(regexp = "[a-z") String j, // ERROR SchemaContradiction: is no regular expression
            @DecimalMin("ten") BigDecimal k, // ERROR SchemaContradiction: "ten" is no number
            @NotEmpty
            @Size(max = 0) // ERROR SchemaContradiction: @NotEmpty and @Size(max = 0)
                    String l,
            @Min(300) byte m, // ERROR SchemaContradiction: @Min(300L) on byte leaves no value
            @DecimalMin(value = "1", inclusive = false)
            @DecimalMax(value = "2", inclusive = false) // ERROR SchemaContradiction
                    int n,
            @Null int o, // ERROR SchemaContradiction: @Null needs a type that can be null
            List<@NotBlank @Size(max = 0) String> p); // ERROR SchemaContradiction: an element of p of OrderTools.find

    Order get(String id);
}

record Order(
        @Email // ERROR SchemaContradiction: mail of Order: @Email needs a text
                int mail) {}
