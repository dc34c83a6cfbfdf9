package shop;

import io.afterproof.*;
import jakarta.validation.constraints.*;
import java.util.*;

interface OrderTools {
    boolean isPlaced(String id);

    @Mutating
    @VerifyAfter("isPlaced")
    @Schema
    void place(
            @Size(max = 20) String id,
            String note, // WARNING UnboundedArgument: note of OrderTools.place is a text of any length
            @Pattern(regexp = "[a-z]+") String code, // WARNING UnboundedArgument: code of OrderTools.place
            List<Line> lines); // WARNING UnboundedArgument: lines of OrderTools.place is a list of any length
}

record Line(
        String sku, // WARNING UnboundedArgument: sku of Line is a text of any length
        @Positive int quantity) {}
