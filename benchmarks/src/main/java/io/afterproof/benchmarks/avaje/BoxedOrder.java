package io.afterproof.benchmarks.avaje;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** The same twenty fields; a primitive can have one constraint only, so that those with two are boxed. */
@Valid
public record BoxedOrder(
        @NotBlank @Size(max = 20) String id,
        @NotBlank @Size(max = 80) String customer,
        @NotBlank @Size(max = 80) String street,
        @NotBlank @Size(min = 5, max = 5) String postcode,
        @NotBlank @Size(max = 60) String town,
        @Size(max = 500) String note,
        @Min(1) @Max(999) Integer quantity,
        @Min(0) @Max(100) Integer discount,
        @Positive long cents,
        @PositiveOrZero long shipping,
        @NegativeOrZero long credit,
        @Positive double weight,
        @DecimalMin("0.1") @DecimalMax("2.5") Double width,
        @DecimalMin("0.1") @DecimalMax("2.5") Double height,
        @NotNull @DecimalMin("0.01") BigDecimal price,
        @NotNull @Digits(integer = 6, fraction = 2) BigDecimal tax,
        @AssertTrue boolean accepted,
        @AssertFalse boolean blocked,
        @NotEmpty @Size(max = 10) List<String> lines,
        @NotNull @Size(max = 5) List<String> tags) {}
