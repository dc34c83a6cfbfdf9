package shop;

import io.afterproof.*;
import jakarta.validation.constraints.*;

interface OrderTools {
    @Schema
    String find(@Pattern(regexp = "[A-Za-z]+|\\d{4}") String code, @Pattern(regexp = ".*", message = "any") String other);

    @ReadOnly
    String unchecked(@Pattern(regexp = "(?i)[a-z]+") String code);

    @Schema
    Found found(String code);

    @Schema
    @SuppressGuard(value = "PatternUnpublished", reason = "the description says it")
    String accepted(@Pattern(regexp = "(?i)[a-z]+") String code);
}

record Found(@Pattern(regexp = "(?i)[a-z]+") String code) {}
