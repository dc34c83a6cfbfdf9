package shop;

import io.afterproof.*;
import java.util.*;

class OrderDesk {
    @Schema // ERROR ToolShape: OrderDesk.getOrder has @Schema and is no tool
    String getOrder(String id) {
        return id;
    }

    String find(@Schema String id) { // ERROR ToolShape: OrderDesk.find has @Schema and is no tool, so that nothing would be checked. Annotate the method of the tool interface
        return id;
    }
}

interface Plain {
    String find(@Schema String id); // ERROR ToolShape: Annotate the interface with @Guarded, or the method with @ReadOnly or @Mutating
}

interface Tools {
    @ReadOnly
    String find(@Schema String id);

    static String help(@Schema String topic) { // ERROR ToolShape: Tools.help has @Schema and is no tool
        return topic;
    }
}
