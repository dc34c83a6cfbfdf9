package io.afterproof.processor.check;

import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool that says nothing of its effect and is called like a change.
 *
 * <p>Words that are as often nouns or adjectives ({@code order}, {@code book}, {@code issue}, {@code archive}, {@code
 * close}, {@code start}) or computations ({@code add}, {@code replace}, {@code merge}) are left out: a warning that is mostly wrong is soon switched off.
 */
final class SuspectMutation implements Rule {
    private static final Pattern FIRST_WORD = Pattern.compile("[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*");
    private static final Set<String> VERBS_OF_CHANGE = Set.of(
            "activate",
            "approve",
            "assign",
            "ban",
            "buy",
            "cancel",
            "change",
            "charge",
            "create",
            "deactivate",
            "delete",
            "deploy",
            "deregister",
            "destroy",
            "disable",
            "dispatch",
            "drop",
            "edit",
            "enable",
            "erase",
            "evict",
            "grant",
            "insert",
            "install",
            "invite",
            "kill",
            "modify",
            "move",
            "overwrite",
            "patch",
            "pay",
            "post",
            "provision",
            "publish",
            "purge",
            "put",
            "reassign",
            "reboot",
            "refund",
            "register",
            "reinstate",
            "reject",
            "remove",
            "rename",
            "reopen",
            "resend",
            "reserve",
            "reset",
            "restart",
            "revoke",
            "rollback",
            "save",
            "sell",
            "send",
            "set",
            "shutdown",
            "submit",
            "subscribe",
            "suspend",
            "terminate",
            "transfer",
            "trigger",
            "truncate",
            "unassign",
            "unblock",
            "uninstall",
            "unlock",
            "unpublish",
            "unregister",
            "unsubscribe",
            "update",
            "upload",
            "upsert",
            "wipe",
            "withdraw",
            "write");

    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            Matcher word = FIRST_WORD.matcher(tool.name());
            boolean isUndeclared =
                    !tool.marks().declareEffect() && tool.marks().verifyAfter().isEmpty();
            if (isUndeclared
                    && word.lookingAt()
                    && VERBS_OF_CHANGE.contains(word.group().toLowerCase(Locale.ROOT))) {
                findings.accept(Finding.of(Diagnostic.SUSPECT_MUTATION, tool.place(), tool.label(), word.group()));
            }
        }
    }
}
