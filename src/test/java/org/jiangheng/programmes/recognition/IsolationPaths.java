package org.jiangheng.programmes.recognition;

import static org.jiangheng.programmes.recognition.IsolationWorld.Who.ADMINISTRATOR;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.APPLICANT;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.EMPLOYER;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.EXPERT;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.FINANCE;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.LEADER;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.RECEPTION;
import static org.jiangheng.programmes.recognition.IsolationWorld.Who.SECRETARY;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangheng.programmes.recognition.IsolationWorld.Who;

/** The ways to an object, and to whom they are open. */
final class IsolationPaths {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final Who[] NOBODY = {};

    private IsolationPaths() {}

    static Stream<Row> all() {
        return Stream.of(tasklist(), engine(), history(), office(), portal(), desk())
                .flatMap(List::stream);
    }

    /** Through Tasklist's interface: the task is a candidate's, and nobody else's. */
    private static List<Row> tasklist() {
        var byCase = "{\"processInstanceBusinessKey\":\"{open}\"}";
        return List.of(
                post("任务列表", "task", byCase, "{task}", RECEPTION),
                post("任务计数", "task/count", byCase, "\"count\":1", RECEPTION),
                post("任务列表（按编号）", "task", "{\"taskIdIn\":[\"{task}\"]}", "{task}", RECEPTION),
                post("任务列表（全部）", "task?maxResults=5000", "{}", "{task}", RECEPTION),
                post(
                        "任务列表（他人岗位）",
                        "task?maxResults=5000",
                        "{\"candidateGroup\":\"reception@ORG-CENTER\"}",
                        "{task}",
                        RECEPTION),
                post(
                        "任务列表（或条件）",
                        "task",
                        "{\"orQueries\":[{\"taskId\":\"{task}\",\"candidateGroups\":[\"reception@ORG-CENTER\"]}]}",
                        "{task}",
                        RECEPTION),
                post(
                        "任务列表（按变量猜测）",
                        "task?maxResults=5000",
                        "{\"processVariables\":[{\"name\":\"reception\",\"operator\":\"eq\",\"value\":\"reception@ORG-CENTER\"}]}",
                        "{task}",
                        RECEPTION),
                get("任务列表（GET）", "task?processInstanceBusinessKey={open}", "{task}", RECEPTION),
                get("任务计数（GET）", "task/count?processInstanceBusinessKey={open}", "\"count\":1", RECEPTION),
                post("筛选器列表", "filter/{filter}/list?maxResults=5000", "{}", "{task}", RECEPTION),
                post("筛选器计数", "filter/{filter}/count", byCase, "\"count\":1", RECEPTION),
                post("筛选器单条", "filter/{filter}/singleResult", byCase, "{task}", RECEPTION),
                get("任务", "task/{task}", "{task}", RECEPTION),
                get("任务表单", "task/{task}/form", "", RECEPTION),
                get("任务表单内容", "task/{task}/deployed-form", "components", RECEPTION),
                get("任务表单（渲染）", "task/{task}/rendered-form", "<form", RECEPTION),
                get("表单变量", "task/{task}/form-variables", "summary", RECEPTION),
                get("任务变量", "task/{task}/variables", "reception", RECEPTION),
                get("任务变量（单个）", "task/{task}/variables/reception", "reception", RECEPTION),
                get("任务候选人", "task/{task}/identity-links", "reception", RECEPTION),
                get("申报人的任务", "task/{draftTask}", "{draftTask}", NOBODY),
                get("申报人的表单变量", "task/{draftTask}/form-variables", "", NOBODY),
                get("任务评论", "task/{task}/comment", "", NOBODY),
                get("任务附件", "task/{task}/attachment", "", NOBODY),
                get("岗位任务统计", "task/report/candidate-group-count", "", NOBODY));
    }

    /** Administrators see where a case stands and its declared facts. */
    private static List<Row> engine() {
        return List.of(
                get("流程实例", "process-instance/{instance}", "{instance}", ADMINISTRATOR),
                get("流程实例列表", "process-instance?businessKey={open}", "{instance}", ADMINISTRATOR),
                post("流程实例计数", "process-instance/count", "{\"businessKey\":\"{open}\"}", "\"count\":1", ADMINISTRATOR),
                get("流程变量", "process-instance/{instance}/variables", "reception", ADMINISTRATOR),
                get("活动状态", "process-instance/{instance}/activity-instances", "checkSubmission", ADMINISTRATOR),
                get("执行列表", "execution?processInstanceId={instance}", "{instance}", ADMINISTRATOR),
                get("变量列表", "variable-instance?processInstanceIdIn={instance}", "reception", ADMINISTRATOR),
                get("运行数量统计", "process-definition/statistics", "instances", ADMINISTRATOR),
                get("活动数量统计", "process-definition/{definition}/statistics", "checkSubmission", ADMINISTRATOR),
                get("后台作业", "job?processInstanceId={instance}", "{instance}", NOBODY),
                get(
                        "Cockpit 统计",
                        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                        "instances",
                        ADMINISTRATOR),
                get("同岗人员", "user?memberOfGroup=reception@ORG-CENTER", "firstName", ADMINISTRATOR),
                get("授权", "authorization?type=1", "permissions", NOBODY),
                get("部署", "deployment", "recognition", ADMINISTRATOR));
    }

    private static List<Row> history() {
        return List.of(
                get("历史任务", "history/task?processInstanceId={ended}", "{endedTask}", ADMINISTRATOR),
                get("历史流程", "history/process-instance?processInstanceBusinessKey={sent}", "{ended}", ADMINISTRATOR),
                get("历史流程（单个）", "history/process-instance/{ended}", "{ended}", ADMINISTRATOR),
                get("历史变量", "history/variable-instance?processInstanceId={ended}", "{ended}", ADMINISTRATOR),
                get("历史活动", "history/activity-instance?processInstanceId={ended}", "{ended}", ADMINISTRATOR),
                get("历史候选人", "history/identity-link-log?taskId={endedTask}", "{endedTask}", ADMINISTRATOR),
                get("历史明细", "history/detail?processInstanceId={ended}", "{ended}", NOBODY),
                get("操作日志", "history/user-operation?processInstanceId={instance}", "{instance}", NOBODY),
                get("历史评论", "process-instance/{ended}/comment", "", NOBODY),
                get("历史任务评论", "task/{endedTask}/comment", "", NOBODY));
    }

    private static List<Row> office() {
        return List.of(
                page("申报档案", "/office/dossiers/{dossier}", RECEPTION, FINANCE, SECRETARY, LEADER),
                page("申报材料", "/office/dossiers/{dossier}/materials/{material}", RECEPTION, FINANCE, SECRETARY, LEADER),
                page("申报文书", "/office/dossiers/{dossier}/papers/{paper}", RECEPTION, FINANCE, SECRETARY, LEADER),
                page("报送名单", "/office/submissions/{open}", RECEPTION, LEADER),
                page("报送文书", "/office/submissions/{sent}/papers/{sentPaper}", RECEPTION, LEADER),
                page("缴费登记", "/office/payments/{sent}", FINANCE, LEADER),
                page("评审会议", "/office/sessions/{session}", SECRETARY, LEADER),
                page("评审文书", "/office/sessions/{session}/papers/{sessionPaper}", SECRETARY, LEADER),
                page("拟核发名单", "/office/awards/{award}", SECRETARY, LEADER),
                page("核发文书", "/office/awards/{award}/papers/{awardPaper}", SECRETARY, LEADER),
                page("领证登记", "/office/awards/{award}/register", SECRETARY, LEADER),
                new Row(
                        "查找档案",
                        "GET",
                        "/office?q=%E5%8F%B2%E6%97%A0",
                        "",
                        "{dossier}",
                        Set.of(RECEPTION, FINANCE, SECRETARY, LEADER)));
    }

    private static List<Row> portal() {
        return List.of(
                page("本人申报", "/portal/applications/{dossier}", APPLICANT, EMPLOYER),
                page("申报回执", "/portal/applications/{dossier}/receipt", APPLICANT),
                page("本人材料", "/portal/applications/{dossier}/materials/{material}", APPLICANT, EMPLOYER),
                page("申请表草稿", "/portal/applications/{dossier}/papers/application", APPLICANT, EMPLOYER),
                page("正式文书", "/portal/applications/{dossier}/papers/issued/{paper}", APPLICANT, EMPLOYER),
                page("他人草稿的任务", "/portal/tasks/{draftTask}", NOBODY),
                page("受理任务（门户）", "/portal/tasks/{task}", NOBODY),
                page("本单位申报人", "/portal/employer/candidates/{dossier}", EMPLOYER),
                page("本单位申报材料", "/portal/employer/candidates/{dossier}/materials/{material}", EMPLOYER),
                page("本单位报送", "/portal/employer/submissions/{sent}", EMPLOYER),
                page("本单位受理通知", "/portal/employer/submissions/{sent}/papers/{sentPaper}", EMPLOYER),
                page("评审", "/portal/sessions/{session}", EXPERT),
                page("评审对象", "/portal/sessions/{session}/candidates/{dossier}", EXPERT),
                page("评审材料", "/portal/sessions/{session}/candidates/{dossier}/materials/{material}", EXPERT),
                page("证书", "/portal/certificates/{certificate}.pdf", APPLICANT));
    }

    private static List<Row> desk() {
        return List.of(
                page("批次", "/desk/batches/{batch}", LEADER, ADMINISTRATOR),
                page("邮件", "/desk/mail/{mail}", ADMINISTRATOR),
                page("时钟", "/desk/clock", ADMINISTRATOR),
                page("总览", "/desk", LEADER, ADMINISTRATOR));
    }

    private static Row get(String object, String path, String sign, Who... openTo) {
        return new Row(object, "GET", path.startsWith("/") ? path : ENGINE + path, "", sign, Set.of(openTo));
    }

    private static Row post(String object, String path, String body, String sign, Who... openTo) {
        return new Row(object, "POST", ENGINE + path, body, sign, Set.of(openTo));
    }

    private static Row page(String object, String path, Who... openTo) {
        return new Row(object, "GET", path, "", "", Set.of(openTo));
    }

    /**
     * @param sign what the answer shows when the way is open; nothing when answering at all is showing
     * @param openTo all to whom it is open
     */
    record Row(String object, String method, String path, String body, String sign, Set<Who> openTo) {

        boolean reveals(HttpResponse<String> answer, IsolationWorld world) {
            return answer.statusCode() == 200 && answer.body().contains(world.fill(sign));
        }

        String shown() {
            return path.replace(ENGINE, "…/").replace("|", "/");
        }

        @Override
        public String toString() {
            return object + " " + method + " " + shown() + (body.isEmpty() ? "" : " " + body);
        }
    }
}
