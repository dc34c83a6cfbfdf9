package shop;

import io.afterproof.*;

@Guarded
interface Clashing {
    String Duration = "";
    int TOOLS = 1;

    record Tool() {}

    record Guards() {}

    record Generated() {}

    Tool tool(Tool tool, Guards Guards);

    @Timeout("1s")
    int tools(int tools, int TOOLS, String failure);

    Generated delegate(int delegate, int call, int result);

    @Expect("verdict")
    int call(int call, int other);

    @AfterRead(value = "getIt", on = "GET_IT")
    int goOn(int GET_IT);

    int getIt(int GET_IT);

    @Expect("yield")
    int guards();

    default boolean yield(@Result int value) {
        return value > 0;
    }

    default boolean verdict(@Result int value) {
        return value > 0;
    }
}
