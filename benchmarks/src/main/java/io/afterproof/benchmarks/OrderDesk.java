package io.afterproof.benchmarks;

import io.afterproof.ReadOnly;
import io.afterproof.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** Tools whose arguments are checked: three parameters, and one object of twenty fields. */
@Schema
public interface OrderDesk {
    /** Three parameters. */
    @ReadOnly
    String quote(@NotBlank @Size(max = 40) String sku, @Min(1) @Max(99) int quantity, @Positive long cents);

    /** Twenty fields. */
    @ReadOnly
    String weigh(WideOrder order);
}
