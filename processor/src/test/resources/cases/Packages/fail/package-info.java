@ChainLimit(depth = 5, reason = "reviewed")
@SuppressGuard(value = "ChainUnbounded", reason = "reviewed")
package app;

import io.afterproof.ChainLimit;
import io.afterproof.SuppressGuard;
