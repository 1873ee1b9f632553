from tests.unit.core.points.reading import read

BODY = "智能化正在加速推进，企业越来越多地使用机器，生产效率不断提高，质量不断改善，成本不断下降。"


def roles(points):
    return [[(each.label.text, each.role.text) for each in group] for group in points.nodes]


def trends(points):
    return [[(each.label, each.group, each.text.text) for each in group] for group in points.trends]


def test_a_list_of_roles_names_nodes_with_what_is_inside():
    points = read(
        "要用好两个抓手。第一，组织抓手是根本保证。一方面，要建好支部；另一方面，要选好书记。",
        "第二，文化抓手是精神支撑。要办好村史馆。",
    )
    assert roles(points) == [[("组织抓手", "根本保证"), ("文化抓手", "精神支撑")]]
    assert [point.text for point in points.nodes[0][0].points] == ["要建好支部", "要选好书记"]


def test_parallel_clauses_name_nodes():
    points = read("产业振兴是重中之重，人才振兴是关键支撑，文化振兴是精神基础。")
    assert roles(points)[0][1] == ("人才振兴", "关键支撑")


def test_lists_of_other_sentences_name_no_nodes():
    assert read("第一，教育是指培养人。第二，我们是为了人民。").nodes == ()
    assert read("第一，融合是变革。第二，融合是趋势。").nodes == ()


def test_an_announced_list_of_trends():
    points = read("未来呈现两个态势：一是技术迭代加速，需求迫切。二是政策持续加码。")
    assert trends(points) == [
        [("一是", "态势", "技术迭代加速，需求迫切"), ("二是", "态势", "政策持续加码")]
    ]


def test_a_list_below_a_heading_for_trends():
    points = read("五、趋势展望", "第一，改革加快，释放动能。大家看好。", "第二，开放扩大。")
    assert trends(points) == [
        [("第一", "趋势", "改革加快，释放动能"), ("第二", "趋势", "开放扩大")]
    ]


def test_headings_below_a_heading_for_trends():
    points = read("一、产业发展趋势", "（一）智能化加速", BODY, "（二）绿色化提速", BODY)
    assert trends(points) == [[("（一）", "趋势", "智能化加速"), ("（二）", "趋势", "绿色化提速")]]


def test_other_lists_are_no_trends():
    assert read("面对这种趋势，要有办法。一是学习；二是实践。").trends == ()
