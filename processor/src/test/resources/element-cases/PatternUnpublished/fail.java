package shop;

import io.afterproof.*;
import jakarta.validation.constraints.*;
import java.util.*;

interface OrderTools {
    @Schema
    String find(
            @Pattern(regexp = "[a-z]+", flags = Pattern.Flag.CASE_INSENSITIVE) // WARNING PatternUnpublished: have no flags
                    String code,
            @Pattern(regexp = "(?i)[a-z]+") // WARNING PatternUnpublished: code2 of OrderTools.find must match "(?i)[a-z]+"
                    String code2,
            Line line,
            List<@Pattern(regexp = "\\h+") String> notes); // WARNING PatternUnpublished: an element of notes
}

record Line(
        @Pattern(regexp = "\\p{Alpha}++") // WARNING PatternUnpublished: sku of Line must match
                String sku) {}
