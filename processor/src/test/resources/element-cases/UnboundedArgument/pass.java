package shop;

import io.afterproof.*;
import jakarta.validation.constraints.*;
import java.util.*;

interface OrderTools {
    enum Kind {
        GIFT,
        SALE
    }

    boolean isPlaced(String id);

    @Mutating
    @VerifyAfter("isPlaced")
    @Schema
    String place(
            @Size(max = 20) String id,
            @Pattern(regexp = "[a-z]{2,4}\\+?") String code,
            @Email String mail,
            UUID key,
            Set<Kind> kinds,
            @Size(max = 50) List<@Size(max = 20) String> lines);

    @Mutating
    @VerifyAfter("isPlaced")
    void unchecked(String id, String note);

    @Schema
    String read(String note);
}
