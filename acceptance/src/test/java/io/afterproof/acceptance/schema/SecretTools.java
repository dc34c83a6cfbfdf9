package io.afterproof.acceptance.schema;

import io.afterproof.Guarded;
import io.afterproof.ReadOnly;
import io.afterproof.Sensitive;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/** Tools that take what nobody may be told. */
@Guarded
interface SecretTools {
    record Token(String text) {
        public Token {
            if (text.length() > 4) {
                throw new IllegalArgumentException("too long: " + text);
            }
        }
    }

    record Login(@Sensitive @NotBlank @Size(min = 8) String password) {}

    enum Word {
        OPEN
    }

    @ReadOnly
    void id(@Sensitive UUID id, @Sensitive byte[] bytes);

    @ReadOnly
    void token(@Sensitive Token token);

    @ReadOnly
    void login(Login login);

    @ReadOnly
    void word(@Sensitive Word word);

    @ReadOnly
    void keys(@Sensitive Map<@Size(max = 3) String, UUID> keys);

    @ReadOnly
    void open(UUID id);
}
