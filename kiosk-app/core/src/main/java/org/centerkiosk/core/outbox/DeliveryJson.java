package org.centerkiosk.core.outbox;

import java.util.HashMap;
import java.util.Map;
import org.centerkiosk.core.hub.HubProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a problem is kept in the outbox. */
final class DeliveryJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DeliveryJson() {}

    static byte[] write(HubProblem problem) {
        ObjectNode json = JSON.createObjectNode()
                .put("status", problem.status())
                .put("code", problem.code())
                .put("detail", problem.detail())
                .put("remedy", problem.remedy());
        ObjectNode details = json.putObject("details");
        problem.details().forEach(details::put);
        return JSON.writeValueAsBytes(json);
    }

    static HubProblem read(byte[] bytes) {
        JsonNode json = JSON.readTree(bytes);
        Map<String, String> details = new HashMap<>();
        json.path("details")
                .properties()
                .forEach(
                        member -> details.put(member.getKey(), member.getValue().asString()));
        return new HubProblem(
                json.path("status").asInt(),
                json.path("code").asString(),
                json.path("detail").asString(),
                json.path("remedy").asString(),
                details);
    }
}
