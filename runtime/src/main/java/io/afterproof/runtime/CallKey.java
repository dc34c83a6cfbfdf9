package io.afterproof.runtime;

import io.afterproof.runtime.internal.Canonical;
import io.afterproof.runtime.internal.Sha256;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a mutation, never an attempt of it: tenant, tool, and either the key arguments or the chain and all
 * arguments. Compared by these values; the digest is computed when somebody asks for it. Immutable and thread-safe.
 */
public final class CallKey {
    /** How many characters the name of a tenant may have. */
    public static final int LONGEST_TENANT = 255;

    private static final String VERSION = "1";
    private static final String QUOTED = "1q";

    private final String tenant;
    private final String tool;
    private final String chain;
    private final Fingerprint subject;
    private final int hash;
    private volatile @Nullable String digest;

    /**
     * @param tenant whose call it is; empty for nobody's in particular
     * @param tool interface, method and erased parameter types
     * @param chain the id of the chain that the key is confined to; empty for none
     * @param subject the arguments that make the key
     */
    public CallKey(String tenant, String tool, String chain, Fingerprint subject) {
        this(tenant, tool, chain, subject, null);
    }

    private CallKey(String tenant, String tool, String chain, Fingerprint subject, @Nullable String digest) {
        this.tenant = tenant;
        this.tool = tool;
        this.chain = chain;
        this.subject = subject;
        this.digest = digest;
        this.hash = ((tenant.hashCode() * 31 + tool.hashCode()) * 31 + chain.hashCode()) * 31 + subject.hashCode();
    }

    /**
     * The one of which a store has kept the {@link #digest()}. It equals others that were made in this way; compare it with
     * one that was made of arguments by the digest.
     */
    public static CallKey stored(String tenant, String tool, String chain, String digest) {
        return new CallKey(tenant, tool, chain, Fingerprint.stored(digest), digest);
    }

    /** Whose call it is; empty for nobody's in particular. */
    public String tenant() {
        return tenant;
    }

    /** The tool: interface, method and erased parameter types. */
    public String tool() {
        return tool;
    }

    /** The id of the chain that the key is confined to; empty for none. */
    public String chain() {
        return chain;
    }

    /** SHA-256 over the parts, as 64 hexadecimal digits: what is sent to a far end and written into a store. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
            digest = known;
        }
        return known;
    }

    /** Names that could be taken for others here, or have no UTF-8, are quoted. */
    private String text() {
        String arguments = subject.canonical();
        return isPlain(tenant) && isPlain(chain)
                ? String.join("\0", VERSION, tenant, tool, chain, arguments)
                : String.join("\0", QUOTED, Canonical.json(tenant), tool, Canonical.json(chain), arguments);
    }

    private static boolean isPlain(String name) {
        return name.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallKey that
                && hash == that.hash
                && tool.equals(that.tool)
                && chain.equals(that.chain)
                && tenant.equals(that.tenant)
                && subject.equals(that.subject);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return tool + " " + digest();
    }
}
