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
            @Min(3) @Max(3) long a,
            @Size(min = 2, max = 2) String b,
            @PositiveOrZero @NegativeOrZero int c,
            @Digits(integer = 2, fraction = 0) @Min(99) int d,
            @PastOrPresent @FutureOrPresent LocalDate e,
            @Min(1) String number,
            @Min(1) OptionalInt f,
            @DecimalMin(value = "1", inclusive = false) @DecimalMax(value = "2", inclusive = false) BigDecimal g,
            @Size(min = 1) @Size(max = 4) Map<String, String> h,
            @Email(regexp = ".+@shop\\.example") String i,
            @NotBlank @Size(max = 1) String j);

    String arrays(@Size(max = 2) int[][] a, @Size(max = 3) String[][][] b, Grid grid, @NotEmpty int[]... rest);

    record Grid(@Size(max = 2) int[][] cells, @NotEmpty List<String>[][] lists) {}
}

@Guarded
@Schema
interface NumberTools<T extends Number, U extends T, B extends BigDecimal & Comparable<BigDecimal>> {
    String find(@Min(1) T a, @Positive Number b, @Max(4) U c, @DecimalMin("1.5") B d, @Digits(integer = 2, fraction = 1) T e);
}
