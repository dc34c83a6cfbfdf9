package io.afterproof.runtime.guard;

import io.afterproof.IdempotencyScope;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.ToolKind;
import org.jspecify.annotations.Nullable;

/** What calls are known by: their tenant, their tool, and the key arguments or the chain and all arguments. */
final class Keys {
    private Keys() {}

    /** The key that all attempts and repeats of a call share. */
    static CallKey of(CallFrame call) {
        Tool tool = call.tool;
        if (call.resumed != null) {
            return new CallKey(call.resumed.call.tenant(), tool.id(), call.resumed.call.chain(), subject(call));
        }
        if (tool.kind != ToolKind.MUTATION) {
            return new CallKey(tenant(call), tool.id(), call.callId(), call.fingerprint());
        }
        return new CallKey(tenant(call), tool.id(), tool.keyed ? reach(call) : call.chainId(), subject(call));
    }

    /**
     * What an approval belongs to: the call with these very arguments, repeated as far as its key reaches, or outside
     * every chain.
     */
    static CallKey ofApproval(CallFrame call) {
        return new CallKey(tenant(call), call.tool.id(), reach(call), call.fingerprint());
    }

    /** The fingerprint of arguments; refuses such as have no canonical form. */
    static Fingerprint fingerprint(Tool tool, @Nullable Object[] arguments) {
        try {
            return Fingerprint.of(arguments);
        } catch (IllegalArgumentException e) {
            throw Refusals.malformed(tool, e);
        }
    }

    private static Fingerprint subject(CallFrame call) {
        Tool tool = call.tool;
        return tool.keyed ? fingerprint(tool, tool.keyArguments(call.arguments)) : call.fingerprint();
    }

    /** The chain that a key holds in, empty for everywhere. */
    private static String reach(CallFrame call) {
        boolean global = call.tool.keyed && call.tool.scope == IdempotencyScope.GLOBAL;
        return call.chain == null || global ? "" : call.chain.id();
    }

    private static String tenant(CallFrame call) {
        String own = call.chain == null ? null : call.chain.tenant();
        String tenant = own == null ? supplied(call) : own;
        if (tenant.length() > CallKey.LONGEST_TENANT) {
            throw Refusals.tenantTooLong(call.tool, tenant.length());
        }
        return tenant;
    }

    private static String supplied(CallFrame call) {
        try {
            String tenant = call.guard.services.tenant().get();
            return tenant == null ? "" : tenant;
        } catch (RuntimeException e) {
            throw Refusals.tenantUnknown(call.tool, e);
        }
    }
}
