package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.afterproof.json.ToolJson;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.InvalidArgument;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sensitive is in no message, whoever found out that it is wrong. */
final class ToolJsonSecrecyTest {
    private final ToolJson tools = ToolJson.of(SecretTools.class, Afterproof.guard(SecretTools.class, new Keeper()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | {\"id\":\"SECRET\",\"bytes\":\"\"} | id ",
                "id | {\"id\":\"5e9f2cbe-3d1a-4f0c-9a53-1b7f0e6a8d11\",\"bytes\":\"SECRET!\"} | bytes ",
                "token | {\"token\":{\"text\":\"SECRET\"}} | token cannot be read as Token",
                "token | {\"token\":{\"SECRET\":\"a\",\"text\":\"a\"}} | token.... is not known",
                "login | {\"login\":{\"password\":SECRET}} | at line 1, column ",
                "login | {\"login\":{\"password\":\"SECRET\"}} | login.password must have at least 8 characters.",
                "login | {\"login\":{\"password\":\"SECRET\",\"password\":\"SECRET\"}} | at line 1, column ",
                "word | {\"word\":\"SECRET\"} | word must be one of OPEN.",
                "word | {\"word\":\"OPE\"} | word must be one of OPEN.",
                "keys | {\"keys\":{\"SECRET\":\"5e9f2cbe-3d1a-4f0c-9a53-1b7f0e6a8d11\"}} | keys[...] ",
            })
    void nothingSensitiveIsTold(String tool, String json, String told) {
        Throwable refusal = catchThrowable(() -> tools.call(tool, json));

        assertThat(refusal)
                .isInstanceOf(InvalidArgument.class)
                .hasNoCause()
                .hasMessageContaining(told)
                .hasMessageNotContaining("SECRET")
                .hasMessageNotContaining("has 6")
                .hasMessageNotContaining("did you mean");
    }

    @Test
    void whatIsNotSensitiveIsTold() {
        assertThatThrownBy(() -> tools.call("open", "{\"id\":WORD}")).hasMessageContaining("WORD");
    }

    private static final class Keeper implements SecretTools {
        @Override
        public void id(UUID id, byte[] bytes) {}

        @Override
        public void token(Token token) {}

        @Override
        public void login(Login login) {}

        @Override
        public void word(Word word) {}

        @Override
        public void keys(Map<String, UUID> keys) {}

        @Override
        public void open(UUID id) {}
    }
}
