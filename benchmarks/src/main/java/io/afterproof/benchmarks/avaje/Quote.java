package io.afterproof.benchmarks.avaje;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * The three parameters as one object, because avaje checks those of a method only in its own dependency injection; boxed
 * where there are two constraints, which it cannot check on a primitive.
 */
@Valid
public record Quote(
        @NotBlank @Size(max = 40) String sku,
        @Min(1) @Max(99) Integer quantity,
        @Positive long cents) {}
