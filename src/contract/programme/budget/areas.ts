/**
 * Short names of the nine contents of khuyến công.
 * @see NĐ 45/2012/NĐ-CP Đ.4
 */
export const areaNames: Readonly<Record<number, string>> = {
  1: 'Đào tạo nghề, truyền nghề',
  2: 'Năng lực quản lý, khởi sự doanh nghiệp, nhận thức sản xuất sạch hơn',
  3: 'Mô hình trình diễn, chuyển giao công nghệ, máy móc tiên tiến',
  4: 'Sản phẩm công nghiệp nông thôn tiêu biểu',
  5: 'Tư vấn, trợ giúp cơ sở',
  6: 'Thông tin, tuyên truyền',
  7: 'Liên kết, cụm công nghiệp, di dời và xử lý ô nhiễm',
  8: 'Hợp tác quốc tế',
  9: 'Năng lực quản lý và tổ chức thực hiện',
}
